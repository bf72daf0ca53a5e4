package org.drrworkbench.experiments.paper;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All figures of the article's Tables I to X (Hou, Gu, Yang, Dang; Engineering Letters 31:2, 2023),
 * as printed, under our names of data sets and models.
 *
 * @param all in the order of the tables
 */
public record PaperValues(List<PaperValue> all) {
  private static final String RESOURCE = "article.csv";

  /**
   * How far a printed F1 may lie from that of the printed precision and recall: three times what
   * rounding each to three decimals moves it.
   */
  private static final double ROUNDING = 0.0015;

  public PaperValues {
    all = List.copyOf(all);
  }

  /** The article's tables, with those figures marked that contradict others of it. */
  public static PaperValues ofArticle() {
    try (InputStream in = PaperValues.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + RESOURCE + " is missing.");
      }
      return new PaperValues(marked(read(new String(in.readAllBytes(), StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + RESOURCE + " cannot be read.", e);
    }
  }

  private static List<PaperValue> read(String text) throws IOException {
    List<PaperValue> values = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord line : csv) {
        values.add(
            new PaperValue(
                line.getField("table"),
                line.getField("dataset"),
                line.getField("mode"),
                PaperMetric.of(line.getField("metric")),
                Integer.parseInt(line.getField("list_length")),
                line.getField("model"),
                line.getField("value"),
                ""));
      }
    }
    return values;
  }

  private static List<PaperValue> marked(List<PaperValue> values) {
    return values.stream().map(value -> value.contradicting(contradiction(value, values))).toList();
  }

  private static String contradiction(PaperValue value, List<PaperValue> values) {
    return switch (value.metric()) {
      case F1 -> harmonic(value, values);
      case RECALL -> falling(value, values);
      default -> "";
    };
  }

  /** F1 is the harmonic mean of the printed precision and recall. */
  private static String harmonic(PaperValue f1, List<PaperValue> values) {
    double precision = beside(f1, PaperMetric.PRECISION, values);
    double recall = beside(f1, PaperMetric.RECALL, values);
    double harmonic = 2 * precision * recall / (precision + recall);
    return Math.abs(f1.value() - harmonic) <= ROUNDING
        ? ""
        : String.format(Locale.ROOT, "the article's own precision and recall give %.4f", harmonic);
  }

  private static double beside(PaperValue value, PaperMetric metric, List<PaperValue> values) {
    return values.stream()
        .filter(other -> other.metric() == metric && other.isBeside(value))
        .mapToDouble(PaperValue::value)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** A longer list holds the shorter one, so that recall cannot fall as L grows. */
  private static String falling(PaperValue recall, List<PaperValue> values) {
    return values.stream()
        .filter(
            other ->
                other.metric() == PaperMetric.RECALL
                    && other.dataset().equals(recall.dataset())
                    && other.model().equals(recall.model())
                    && other.listLength() < recall.listLength()
                    && other.value() > recall.value())
        .findFirst()
        .map(
            other ->
                "recall cannot fall as lists grow, and is "
                    + other.printed()
                    + " at L="
                    + other.listLength())
        .orElse("");
  }

  /**
   * The figure that one of ours may be compared with.
   *
   * @param metric our metric
   * @param model our model's id
   */
  public Optional<PaperValue> beside(
      String dataset, String mode, String metric, int listLength, String model) {
    return PaperMetric.ofVariant(metric)
        .flatMap(
            own ->
                all.stream()
                    .filter(
                        value ->
                            value.metric() == own
                                && value.listLength() == listLength
                                && value.model().equals(model)
                                && value.dataset().equals(dataset)
                                && value.mode().equals(mode))
                    .findFirst());
  }
}
