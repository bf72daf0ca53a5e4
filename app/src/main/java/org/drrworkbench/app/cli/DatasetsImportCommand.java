package org.drrworkbench.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.DelimitedPreview;
import org.drrworkbench.experiments.data.DataImport;
import org.drrworkbench.experiments.data.ImportFindings;
import org.drrworkbench.experiments.data.Recognition;
import org.drrworkbench.experiments.run.ExitCode;
import org.drrworkbench.experiments.spec.DelimitedColumns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a file of the user's own is read, and keeps the reading under a name. */
@Command(
    name = "import",
    description =
        "Show how a file of ratings is read and what is in it; with --save, give it a name.")
final class DatasetsImportCommand implements Callable<Integer> {
  private final Services services;

  @Parameters(paramLabel = "FILE|DIR", description = "A file, archive or folder of ratings.")
  private String place = "";

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "5",
      description = "First lines to show; default: ${DEFAULT-VALUE}.")
  private int rows = 5;

  @Option(
      names = "--save",
      paramLabel = "NAME",
      description = "Keep the reading, not the ratings; `run --dataset NAME` finds it afterwards.")
  private @Nullable String save;

  @Option(names = "--replace", description = "Replace the data set of that name.")
  private boolean replace;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  DatasetsImportCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (rows < 0 || rows > 1000) {
      throw CallException.wrongCall("--rows is " + rows + "; it must be from 0 to 1000.");
    }
    if (replace && save == null) {
      throw CallException.wrongCall("--replace goes with --save; give the name.");
    }
    if (save != null) {
      services.ownData().requireFree(save, replace);
    }
    DataImport files =
        new DataImport(services.data(), reading.appliedTo(DataWords.file(place), services.data()));
    Recognition recognition = files.recognition();
    DelimitedPreview preview = recognition.columns() == null ? null : files.preview(rows);
    if (!json) {
      printReading(recognition, preview);
    }
    if (recognition.doubt() != null) {
      throw new CallException(ExitCode.BAD_DATA, recognition.doubt());
    }
    ImportFindings findings = files.read();
    if (json) {
      printJson(recognition, preview, findings);
    } else {
      printFindings(findings.dataSet());
    }
    if (findings.refusal() != null) {
      throw new CallException(ExitCode.BAD_DATA, findings.refusal());
    }
    if (save != null) {
      files.save(services.ownData(), save, findings, replace);
      services.terminal().err().println("Saved as " + save + ".");
    }
    return ExitCode.OK;
  }

  private void printReading(Recognition recognition, @Nullable DelimitedPreview preview) {
    PrintWriter out = services.terminal().out();
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("reading", recognition.reading()));
    DelimitedColumns columns = recognition.columns();
    if (columns != null) {
      layout(columns)
          .forEach(
              (key, value) -> lines.add(List.of(key, value == null ? "none" : value.toString())));
    }
    Columns.print(out, lines);
    out.println();
    if (preview != null && !preview.rows().isEmpty()) {
      Columns.print(out, preview.rows());
      out.println();
    }
    out.flush();
  }

  private static Map<String, @Nullable Object> layout(DelimitedColumns columns) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("separator", columns.separator().equals("\t") ? "tab" : columns.separator());
    map.put("quote", columns.quote());
    map.put("header", columns.header());
    map.put("encoding", columns.encoding());
    map.put("user", columns.user());
    map.put("item", columns.item());
    map.put("rating", columns.rating());
    map.put("time", columns.time());
    if (columns.time() != null) {
      map.put("timeUnit", columns.timeUnit());
    }
    return map;
  }

  private void printFindings(DataSet found) {
    PrintWriter out = services.terminal().out();
    Columns.print(out, DataFigures.rows(found));
    List<String> unreadable = found.report().firstUnreadable();
    if (!unreadable.isEmpty()) {
      out.println();
      out.println("The first rows that cannot be read:");
      unreadable.forEach(out::println);
    }
    out.flush();
  }

  private void printJson(
      Recognition recognition, @Nullable DelimitedPreview preview, ImportFindings findings) {
    Map<String, @Nullable Object> page = new LinkedHashMap<>(DataFigures.of(findings.dataSet()));
    DelimitedColumns columns = recognition.columns();
    page.put("columns", columns == null ? null : layout(columns));
    page.put("rows", preview == null ? List.of() : preview.rows());
    page.put("firstUnreadable", findings.dataSet().report().firstUnreadable());
    page.put("refusal", findings.refusal());
    services.terminal().out().println(Json.page(page));
  }
}
