package org.drrworkbench.ui.datasets;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.drrworkbench.core.data.ImportReport;
import org.drrworkbench.core.data.RatingProfile.Popular;
import org.drrworkbench.core.data.RatingStatistics;
import org.drrworkbench.ui.chart.ChartGrid;
import org.drrworkbench.ui.chart.ChartPane;
import org.drrworkbench.ui.export.Exportable;
import org.drrworkbench.ui.export.Exporter;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.text.Texts;
import org.drrworkbench.ui.theme.Look;

/** What is in a data set: figures, charts, and the items with most ratings. */
final class DescriptionPane extends VBox {
  private static final Texts TEXTS = Texts.beside(DescriptionPane.class);

  private final FlowPane figures = new FlowPane();
  private final Label reading = new Label();
  private final Label rows = new Label();
  private final TextField fingerprint = new TextField();
  private final ChartPane histogram;
  private final ChartPane perUser;
  private final ChartPane perItem;
  private final ChartPane activity;
  private final TableView<Popular> head = new TableView<>();

  DescriptionPane(Look look, Background background, Exporter exporter) {
    getStyleClass().add("datasets-description");
    figures.setId("datasets-figures");
    figures.getStyleClass().add("datasets-figures");
    reading.setId("datasets-reading");
    reading.getStyleClass().add("hint");
    reading.setWrapText(true);
    reading.setMinHeight(USE_PREF_SIZE);
    rows.setId("datasets-rows");
    rows.setWrapText(true);
    rows.setMinHeight(USE_PREF_SIZE);
    fingerprint.setId("datasets-fingerprint");
    fingerprint.setEditable(false);
    fingerprint.setAccessibleText(TEXTS.get("fingerprint.accessible"));
    fingerprint.getStyleClass().add("datasets-fingerprint");
    histogram = new ChartPane("datasets-histogram", look, background, exporter);
    perUser = new ChartPane("datasets-per-user", look, background, exporter);
    perItem = new ChartPane("datasets-per-item", look, background, exporter);
    activity = new ChartPane("datasets-activity", look, background, exporter);
    ChartGrid charts = new ChartGrid();
    charts.getChildren().addAll(histogram, activity, perUser, perItem);
    charts.setPrefHeight(430);
    setVgrow(charts, Priority.ALWAYS);
    arrangeHead();
    getChildren().addAll(figures, reading, rows, fingerprint, charts, head);
  }

  private void arrangeHead() {
    head.setId("datasets-head");
    head.setAccessibleText(TEXTS.get("head.accessible"));
    head.setFixedCellSize(26);
    head.setPrefHeight(26 * 8 + 32);
    head.setMinHeight(26 * 5 + 32);
    head.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<Popular, String> title = new TableColumn<>(TEXTS.get("head.title"));
    title.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().title()));
    title.setPrefWidth(360);
    TableColumn<Popular, Integer> ratings = new TableColumn<>(TEXTS.get("head.ratings"));
    ratings.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().ratings()));
    ratings.getStyleClass().add("number-column");
    TableColumn<Popular, String> mean = new TableColumn<>(TEXTS.get("head.mean"));
    mean.setCellValueFactory(
        row ->
            new ReadOnlyObjectWrapper<>(String.format(Locale.ROOT, "%.2f", row.getValue().mean())));
    mean.getStyleClass().add("number-column");
    head.getColumns().add(title);
    head.getColumns().add(ratings);
    head.getColumns().add(mean);
  }

  void show(Description found) {
    RatingStatistics own = found.statistics();
    figures.getChildren().clear();
    figure(whole(own.users()), "users");
    figure(whole(own.items()), "items");
    figure(whole(own.ratings()), "ratings");
    figure(String.format(Locale.ROOT, "%.3g %%", 100 * own.density()), "density");
    figure(
        TEXTS.get("figures.from.to", plain(found.scale().min()), plain(found.scale().max())),
        "scale");
    figure(String.format(Locale.ROOT, "%.3f", own.mean()), "mean");
    figure(times(own), "times");
    reading.setText(TEXTS.get("reading", found.report().reading()));
    String happened = happened(found.report());
    rows.setText(happened);
    rows.setVisible(!happened.isEmpty());
    rows.setManaged(!happened.isEmpty());
    fingerprint.setText(TEXTS.get("fingerprint", found.fingerprint()));
    histogram.show(DataCharts.histogram(found.id(), own));
    perUser.show(DataCharts.perUser(found.id(), found.profile()));
    perItem.show(DataCharts.perItem(found.id(), found.profile()));
    if (found.profile().activity().isEmpty()) {
      activity.showNothing(TEXTS.get("activity.none"));
    } else {
      activity.show(DataCharts.activity(found.id(), found.profile()));
    }
    head.getItems().setAll(found.head());
  }

  private void figure(String value, String key) {
    Label number = new Label(value);
    number.setId("datasets-figure-" + key);
    number.getStyleClass().add("datasets-figure");
    Label meaning = new Label(TEXTS.get("figures." + key));
    meaning.getStyleClass().add("hint");
    figures.getChildren().add(new VBox(number, meaning));
  }

  private static String times(RatingStatistics own) {
    return own.firstTime().isEmpty()
        ? TEXTS.get("figures.times.none")
        : TEXTS.get("figures.from.to", date(own.firstTime()), date(own.lastTime()));
  }

  private static String date(OptionalLong seconds) {
    long time = seconds.orElseThrow();
    if (time < Instant.MIN.getEpochSecond() || time > Instant.MAX.getEpochSecond()) {
      return Long.toString(time);
    }
    return Instant.ofEpochSecond(time).atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** What became of rows that were not as they should be; empty if there was none. */
  private static String happened(ImportReport report) {
    List<String> parts = new ArrayList<>();
    part(parts, "rows.duplicates", report.duplicates());
    part(parts, "rows.conflicting", report.conflicting());
    part(parts, "rows.implicit", report.implicit());
    part(parts, "rows.negative", report.zerosAsNegative());
    part(parts, "rows.positive", report.zerosAsPositive());
    part(parts, "rows.clipped", report.clipped());
    part(parts, "rows.dropped", report.dropped());
    part(parts, "rows.unreadable", report.unreadable());
    String sentence =
        parts.isEmpty() ? "" : TEXTS.get("rows", whole(report.rows()), String.join(", ", parts));
    return report.firstUnreadable().isEmpty()
        ? sentence
        : sentence + "\n" + String.join("\n", report.firstUnreadable());
  }

  private static void part(List<String> parts, String key, long count) {
    if (count > 0) {
      parts.add(TEXTS.get(key, whole(count)));
    }
  }

  List<Exportable> exports() {
    List<Exportable> all = new ArrayList<>();
    for (ChartPane chart : List.of(histogram, perUser, perItem, activity)) {
      if (chart.data().isPresent()) {
        all.add(chart);
      }
    }
    return all;
  }

  private static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e9
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
