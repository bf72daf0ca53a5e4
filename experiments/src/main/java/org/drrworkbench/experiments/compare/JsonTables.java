package org.drrworkbench.experiments.compare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.drrworkbench.experiments.paper.Judgement;
import org.jspecify.annotations.Nullable;

/** Tables as a JSON array; a figure that does not exist is null. */
final class JsonTables {
  private JsonTables() {}

  static String render(List<ResultTable> tables) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (ResultTable table : tables) {
      ObjectNode node = array.addObject();
      node.put("dataset", table.dataset());
      node.put("split", table.splitInWords());
      node.put("protocol", table.protocol());
      node.put("mode", table.mode());
      node.put("candidates", table.candidates());
      node.put("positive", table.relevance());
      ArrayNode seeds = node.putArray("seeds");
      table.seeds().forEach(seeds::add);
      ArrayNode notes = node.putArray("notes");
      table.notes().forEach(notes::add);
      ArrayNode warnings = node.putArray("warnings");
      table.warnings().forEach(warnings::add);
      ArrayNode metrics = node.putArray("metrics");
      for (ResultTable.Block block : table.blocks()) {
        ObjectNode metric = metrics.addObject();
        metric.put("metric", block.metric());
        metric.put("formula", block.formula());
        metric.put("users", block.users());
        ArrayNode figures = metric.putArray("figures");
        block.lines().forEach(line -> addLine(figures, table.listLengths(), line));
      }
    }
    return array.toPrettyString() + "\n";
  }

  private static void addLine(ArrayNode figures, List<Integer> lengths, ResultTable.Line line) {
    for (int k = 0; k < lengths.size(); k++) {
      ResultTable.Cell cell = line.cells().get(k);
      if (cell != null) {
        ObjectNode node = figures.addObject();
        node.put("model", line.model());
        node.put("listLength", lengths.get(k));
        number(node, "mean", cell.group().mean());
        number(node, "deviation", cell.group().deviation());
        number(node, "halfInterval", cell.group().halfInterval());
        node.put("seeds", cell.group().seeds());
        node.put("reference", line.reference());
        node.put("leaky", line.leaky());
        node.put("best", cell.best());
        node.put("runs", cell.runs());
        node.put("allRuns", cell.allRuns());
        add(node, cell.significance());
        add(node, cell.article());
      }
    }
  }

  private static void add(ObjectNode figure, @Nullable Significance found) {
    if (found != null) {
      PairedTest test = found.test();
      ObjectNode node = figure.putObject("significance");
      node.put("baseline", found.baseline());
      number(node, "difference", test.meanDifference());
      number(node, "halfInterval", test.halfInterval());
      number(node, "effectSize", test.effectSize());
      number(node, "pT", test.tTest());
      number(node, "pTHolm", found.tTest());
      number(node, "pWilcoxon", test.wilcoxon());
      number(node, "pWilcoxonHolm", found.wilcoxon());
      node.put("users", test.users());
      node.put("droppedUsers", found.dropped());
      node.put("marks", found.marks());
    }
  }

  private static void add(ObjectNode figure, @Nullable Judgement beside) {
    if (beside != null) {
      ObjectNode node = figure.putObject("article");
      node.put("value", beside.article().value());
      node.put("table", beside.article().table());
      node.put("verdict", beside.verdict().kind().word());
      node.put("because", beside.verdict().because());
      node.put("contradiction", beside.article().contradiction());
    }
  }

  private static void number(ObjectNode node, String name, double value) {
    if (Double.isNaN(value)) {
      node.putNull(name);
    } else {
      node.put(name, value);
    }
  }
}
