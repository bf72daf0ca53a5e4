package org.drrworkbench.experiments.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drrworkbench.core.evaluate.Metric;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.core.recommend.LoggedKey.Direction;
import org.jspecify.annotations.Nullable;

/** Arranges result rows into tables. */
public final class ResultTables {
  /** Rows that mark the ends of what is possible; no competitors. */
  private static final List<String> REFERENCES = List.of("random", "oracle");

  private ResultTables() {}

  /** What one run of a model gives a figure of. */
  private record Division(long seed, int fold) {
    static Division of(ResultRow row) {
      return new Division(row.seed(), row.fold());
    }
  }

  private record Place(String dataset, String split, String protocol, String mode) {}

  /**
   * One table for each combination of data set, split, protocol and mode, in the order first met.
   *
   * @throws org.drrworkbench.core.data.DataException when two rows disagree about one figure
   */
  public static List<ResultTable> of(List<ResultRow> rows, TableOptions options) {
    Map<Place, List<ResultRow>> places = new LinkedHashMap<>();
    for (ResultRow row : ResultFile.merge(rows)) {
      if (options.metrics().contains(row.metric())) {
        Place place = new Place(row.dataset(), row.splitOfAllFolds(), row.protocol(), row.mode());
        places.computeIfAbsent(place, p -> new ArrayList<>()).add(row);
      }
    }
    List<ResultTable> tables = new ArrayList<>();
    places.forEach((place, own) -> tables.add(table(place, own, options)));
    return tables;
  }

  private static ResultTable table(Place place, List<ResultRow> rows, TableOptions options) {
    List<Integer> lengths = rows.stream().map(ResultRow::listLength).distinct().sorted().toList();
    int divisions = divisions(rows);
    List<ResultTable.Block> blocks = new ArrayList<>();
    for (String metric : options.metrics()) {
      List<ResultRow> own = rows.stream().filter(row -> row.metric().equals(metric)).toList();
      if (!own.isEmpty()) {
        blocks.add(block(metric, own, lengths, options.models(), divisions));
      }
    }
    return new ResultTable(
        place.dataset(),
        place.split(),
        rows.stream().map(ResultRow::fold).filter(fold -> fold > 0).distinct().sorted().toList(),
        place.protocol(),
        place.mode(),
        candidates(place.protocol()),
        options.relevance(),
        List.copyOf(new TreeSet<>(rows.stream().map(ResultRow::seed).toList())),
        lengths,
        blocks,
        List.of(),
        List.of());
  }

  private static ResultTable.Block block(
      String metric,
      List<ResultRow> rows,
      List<Integer> lengths,
      List<String> order,
      int divisions) {
    Map<String, Map<Integer, Figure>> groups = new LinkedHashMap<>();
    for (String model : models(rows, order)) {
      Map<Integer, Figure> own = new TreeMap<>();
      for (int length : lengths) {
        double[] figures =
            rows.stream()
                .filter(row -> row.model().equals(model) && row.listLength() == length)
                .sorted(Comparator.comparingLong(ResultRow::seed).thenComparing(ResultRow::fold))
                .mapToDouble(ResultRow::value)
                .toArray();
        if (figures.length > 0) {
          // What does not compete lacks nothing that others have.
          int all = ModelLabel.isLeaky(model) ? figures.length : divisions;
          own.put(length, new Figure(SeedGroup.of(figures), figures.length, all));
        }
      }
      groups.put(model, own);
    }
    boolean lowerIsBetter = known(metric).map(m -> m.direction() == Direction.LOWER).orElse(false);
    List<ResultTable.Line> lines = new ArrayList<>();
    groups.forEach(
        (model, own) -> {
          boolean reference = isReference(model);
          boolean competes = competes(model);
          List<ResultTable.@Nullable Cell> cells = new ArrayList<>();
          for (int length : lengths) {
            Figure figure = own.get(length);
            boolean best =
                competes && figure != null && isBest(figure, groups, length, lowerIsBetter);
            cells.add(figure == null ? null : figure.cell(best));
          }
          lines.add(new ResultTable.Line(model, reference, cells));
        });
    String formula = known(metric).map(Metric::formula).orElse("");
    return new ResultTable.Block(metric, formula, users(rows), lengths, lines);
  }

  /** A figure of one model at one list length, and over how many of the table's runs. */
  private record Figure(SeedGroup group, int runs, int allRuns) {
    boolean complete() {
      return runs == allRuns;
    }

    ResultTable.Cell cell(boolean best) {
      return new ResultTable.Cell(group, best, runs, allRuns);
    }
  }

  /**
   * How many pairs of seed and fold the competitors have figures of; all of the rows' where there
   * is no competitor.
   */
  private static int divisions(List<ResultRow> rows) {
    List<ResultRow> competitors = rows.stream().filter(row -> competes(row.model())).toList();
    return (int)
        (competitors.isEmpty() ? rows : competitors).stream().map(Division::of).distinct().count();
  }

  private static boolean isReference(String model) {
    return REFERENCES.contains(ModelLabel.id(model));
  }

  private static boolean competes(String model) {
    return !isReference(model) && !ModelLabel.isLeaky(model);
  }

  /**
   * No competitor's mean is better, and there is a competitor; only figures over all runs compete.
   */
  private static boolean isBest(
      Figure figure, Map<String, Map<Integer, Figure>> groups, int length, boolean lowerIsBetter) {
    double mean = figure.group().mean();
    int competitors = 0;
    for (Map.Entry<String, Map<Integer, Figure>> entry : groups.entrySet()) {
      Figure other = entry.getValue().get(length);
      if (other != null && other.complete() && competes(entry.getKey())) {
        competitors++;
        if (lowerIsBetter ? other.group().mean() < mean : other.group().mean() > mean) {
          return false;
        }
      }
    }
    return figure.complete() && competitors > 1 && !Double.isNaN(mean);
  }

  private static List<String> models(List<ResultRow> rows, List<String> order) {
    return rows.stream()
        .map(ResultRow::model)
        .distinct()
        .sorted(
            Comparator.comparingInt((String model) -> REFERENCES.indexOf(ModelLabel.id(model)))
                .thenComparing(ModelLabel::isLeaky)
                .thenComparingInt(model -> place(order, ModelLabel.id(model)))
                .thenComparing(ModelLabel.ORDER))
        .toList();
  }

  private static int place(List<String> order, String model) {
    int place = order.indexOf(model);
    return place < 0 ? order.size() : place;
  }

  private static String users(List<ResultRow> rows) {
    int least = rows.stream().mapToInt(ResultRow::users).min().orElse(0);
    int most = rows.stream().mapToInt(ResultRow::users).max().orElse(0);
    return least == most ? Integer.toString(least) : least + " to " + most;
  }

  private static Optional<Metric> known(String metric) {
    return Arrays.stream(Metric.values()).filter(m -> m.id().equals(metric)).findFirst();
  }

  /** Empty for a protocol that this program does not know. */
  private static String candidates(String protocol) {
    try {
      return Protocol.of(protocol).candidates();
    } catch (IllegalArgumentException unknown) {
      return "";
    }
  }
}
