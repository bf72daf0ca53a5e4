package org.drrworkbench.experiments.compare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@link LensTable}s as a JSON array; a figure that does not exist is left out. */
final class LensJson {
  private LensJson() {}

  static String render(List<LensTable> tables) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (LensTable table : tables) {
      ObjectNode node = array.addObject();
      node.put("metric", table.metric());
      node.put("formula", table.formula());
      ArrayNode figures = node.putArray("figures");
      for (LensTable.Line line : table.lines()) {
        for (int k = 0; k < table.columns().size(); k++) {
          if (!Double.isNaN(line.figures().get(k))) {
            ObjectNode figure = figures.addObject();
            figure.put("model", line.model());
            figure.put("protocol", table.columns().get(k).protocol());
            figure.put("listLength", table.columns().get(k).listLength());
            figure.put("value", line.figures().get(k));
          }
        }
      }
    }
    return array.toPrettyString() + "\n";
  }
}
