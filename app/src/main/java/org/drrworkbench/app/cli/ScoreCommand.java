package org.drrworkbench.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.drrworkbench.experiments.compare.TableFormat;
import org.drrworkbench.experiments.compare.TableOptions;
import org.drrworkbench.experiments.run.ExitCode;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.score.ListForm;
import org.drrworkbench.experiments.score.ListReader;
import org.drrworkbench.experiments.score.Scoring;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentExpansion;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ExperimentSpecBuilder;
import org.drrworkbench.experiments.spec.GivenFiles;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.SplitKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Evaluates lists or scores that another program made. */
@Command(
    name = "score",
    description = "Evaluate lists or scores made by another program, and print the tables.")
final class ScoreCommand implements Callable<Integer> {
  private final Services services;

  @Option(
      names = "--recommendations",
      required = true,
      paramLabel = "FILE",
      description = "The lists: a TREC run, a RecBole file, or text with user, item and score.")
  private Path recommendations = Path.of("");

  @Option(
      names = "--train",
      required = true,
      paramLabel = "FILE",
      description = "Ratings that the other program was trained on.")
  private Path train = Path.of("");

  @Option(
      names = "--test",
      required = true,
      paramLabel = "FILE",
      description = "Ratings that the lists are judged by.")
  private Path test = Path.of("");

  @Option(
      names = "--input",
      paramLabel = "FORM",
      description = "trec, recbole or csv; otherwise found out.")
  private @Nullable String input;

  @Option(
      names = "--name",
      paramLabel = "WORD",
      description = "What the lists are called in tables; default: the file's name.")
  private @Nullable String name;

  @Option(
      names = "--dataset",
      paramLabel = "WORD",
      description = "What the ratings are called in tables; default: given:<train file>.")
  private @Nullable String dataset;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of what protocols draw, and the seed in results.csv; default: 1.")
  private long seed = 1;

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  @Mixin private final EvaluationOptions evaluation = new EvaluationOptions();

  @Mixin private final TableOutput tables = new TableOutput();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "New folder for results.csv and the rest of a run, for `workbench results`.")
  private @Nullable Path out;

  ScoreCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() throws IOException {
    TableFormat form = tables.form();
    TableOptions options = tables.options(TableOptions.standard());
    String chosen = input;
    ListForm forced = chosen == null ? null : WrongCall.unless(() -> ListForm.of(chosen));
    RunSpec spec = spec();
    refuseUsedFolder();
    ListReader reader = ListReader.of(recommendations, forced);
    say(recommendations + " is read as " + reader.layout().description() + ".");
    Scoring scoring = new Scoring(spec, services.data(), reader);
    scoring.report().forEach(this::say);
    services.terminal().out().print(form.render(scoring.tables(options)));
    services.terminal().out().flush();
    if (out != null) {
      scoring.write(new RunFolder(out));
      say("Written to " + out + ".");
    }
    return ExitCode.OK;
  }

  private void say(String sentence) {
    services.terminal().err().println(sentence);
  }

  private RunSpec spec() {
    GivenFiles files = new GivenFiles(train.toString(), test.toString());
    DataSpec data = DataSpec.of(files);
    if (dataset != null) {
      data = data.withId(dataset);
    }
    ExperimentSpec usual = ExperimentSpec.defaults();
    ExperimentSpecBuilder builder =
        usual.toBuilder()
            .data(reading.appliedTo(data, services.data()))
            .split(usual.split().withKind(SplitKind.GIVEN))
            .models(List.of(name()))
            .seeds(List.of(seed));
    evaluation.applyTo(builder);
    return new ExperimentExpansion(services.models()).foreign(builder.build());
  }

  private String name() {
    if (name != null) {
      return name;
    }
    String file = String.valueOf(recommendations.getFileName());
    String word =
        file.replaceFirst("(\\.[A-Za-z]{1,8}){1,2}$", "")
            .replaceAll("[^A-Za-z0-9._+-]+", "-")
            .replaceFirst("^[^A-Za-z0-9]+", "");
    return word.isEmpty() ? "lists" : word;
  }

  /** Figures that are there are never written over. */
  private void refuseUsedFolder() {
    if (out == null || !Files.exists(out)) {
      return;
    }
    try (DirectoryStream<Path> inside = Files.newDirectoryStream(out)) {
      if (!inside.iterator().hasNext()) {
        return;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw CallException.wrongCall("--out is " + out + ", which is not empty; name a new folder.");
  }
}
