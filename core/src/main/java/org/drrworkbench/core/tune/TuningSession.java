package org.drrworkbench.core.tune;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.evaluate.EvaluationException;
import org.drrworkbench.core.evaluate.Evaluator;
import org.drrworkbench.core.evaluate.MetricValue;
import org.drrworkbench.core.hyper.HyperparameterValues;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.ReadHistory;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.recommend.SessionScorer;
import org.drrworkbench.core.recommend.TrainingException;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;
import org.drrworkbench.core.snapshot.Snapshot;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.UserRandomSplitter;
import org.jspecify.annotations.Nullable;

/**
 * Makes the trials one after another, each fitted on train rows and judged by validation rows, then
 * fits as if the best values had been given. The first trial is the values that were given, so that
 * tuning never chooses worse than them by its own measure.
 */
public final class TuningSession implements TrainingSession {
  /** Share of the train rows that a trial of a model with early stopping is fitted on. */
  private static final double INNER_TRAIN = 0.9;

  private final Model model;
  private final TuningSettings settings;
  private final TrainingInput input;
  private final TrainingObserver observer;
  private final SearchSpace space;
  private final Trials trials;
  private final int planned;
  private @Nullable TrainingSession trial;
  private @Nullable TrainingSession last;

  TuningSession(
      Model model, TuningSettings settings, TrainingInput input, TrainingObserver observer) {
    if (input.split().validation().size() == 0) {
      throw new DataException(
          "The split " + input.split().name() + " has no validation rows to tune on.");
    }
    this.model = model;
    this.settings = settings;
    this.input = input;
    this.observer = observer;
    space = new SearchSpace(model.hyperparameters());
    trials = new Trials(settings.metric().direction());
    // A model with nothing to search has one set of values, which needs no trial.
    planned = space.dimensions() == 0 ? 0 : settings.trials();
  }

  @Override
  public boolean advance() {
    if (trials.size() == planned) {
      return last().advance();
    }
    Map<String, String> values = next();
    if (trial == null) {
      trial = model.train(trialInput(values), (step, figures) -> {});
    }
    try {
      if (!trial.advance()) {
        end(new Trial(values, judge(trial.recommender())));
      }
    } catch (EvaluationException | TrainingException e) {
      // Diverged: the worst of all values, but no reason to give up.
      end(new Trial(values, Double.NaN));
    }
    return true;
  }

  private void end(Trial made) {
    trials.add(made);
    if (trial != null) {
      trial.close();
      trial = null;
    }
  }

  /** The values of the present trial, the same whenever asked. */
  private Map<String, String> next() {
    if (trials.size() == 0) {
      Map<String, String> given = new TreeMap<>();
      space.names().forEach(name -> given.put(name, input.values().asMap().get(name) + ""));
      return given;
    }
    RandomStream random = new RandomStream(input.seed(), "tune/" + trials.size());
    return space.values(settings.method().next(space.dimensions(), trials.points(space), random));
  }

  /**
   * What a trial is trained with: the train rows alone. A model that stops early by validation rows
   * gets some of the train rows for it, since those of the split judge the trial.
   */
  private TrainingInput trialInput(Map<String, String> values) {
    Split split = input.split();
    RatingLog none = split.test().select(new int[0]);
    RatingLog train = split.train();
    RatingLog stopping = none;
    if (model.keepsValidation()) {
      Split inner = new UserRandomSplitter(INNER_TRAIN, 0).split(train, split.seed());
      train = inner.train();
      stopping = inner.test();
    }
    return input
        .withSplit(new Split(split.name(), split.seed(), train, stopping, none, none, none))
        .withValues(values(values));
  }

  private HyperparameterValues values(Map<String, String> searched) {
    Map<String, String> all = new TreeMap<>();
    input.values().asMap().forEach((name, value) -> all.put(name, value.toString()));
    all.putAll(searched);
    return model.hyperparameters().values(all);
  }

  private double judge(Recommender fitted) {
    Split split = input.split();
    Evaluator evaluator =
        new Evaluator(
            new Split(
                split.name(),
                split.seed(),
                split.train(),
                split.test().select(new int[0]),
                split.validation()),
            input.positive(),
            List.of(settings.protocol()),
            List.of(settings.listLength()));
    return evaluator.evaluate(fitted).values().stream()
        .filter(value -> value.metric() == settings.metric())
        .mapToDouble(MetricValue::value)
        .findFirst()
        .orElseThrow(
            () ->
                new DataException(
                    "Model "
                        + model.id()
                        + " has no "
                        + settings.metric().id()
                        + " to be tuned by; choose another metric."));
  }

  /** The session that trains with the best values. */
  private TrainingSession last() {
    if (last == null) {
      last = model.train(input.withValues(values(best())), observer);
    }
    return last;
  }

  /** Every trial made so far, in order. */
  public List<Trial> trials() {
    return trials.all();
  }

  /** How many trials there will be; none where the model has nothing to search. */
  public int planned() {
    return planned;
  }

  /** The searched values of the best trial so far; empty before there is one. */
  public Map<String, String> best() {
    return trials.size() == 0 ? Map.of() : trials.best().values();
  }

  /** The part of a tuned session's state that belongs to the fit at last. */
  public static Snapshot fitAtLast(Snapshot tuned) {
    return tuned.folder("last");
  }

  @Override
  public String phase() {
    return trials.size() == planned
        ? last().phase()
        : "tune " + (trials.size() + 1) + " of " + planned;
  }

  @Override
  public long gradientStep() {
    return last == null ? 0 : last.gradientStep();
  }

  /** Steps of the fit at last; those of the trials are not counted. */
  @Override
  public long totalSteps(long budget) {
    try (TrainingSession one = model.train(input, (step, figures) -> {})) {
      return one.totalSteps(budget);
    }
  }

  @Override
  public void startOnline() {
    last().startOnline();
  }

  @Override
  public Recommender recommender() {
    return last().recommender();
  }

  @Override
  public Optional<ReadHistory> history(int user) {
    return last().history(user);
  }

  @Override
  public SessionScorer sessionScorer() {
    return last().sessionScorer();
  }

  @Override
  public Snapshot snapshot() {
    Snapshot snapshot = new Snapshot().put("trials", trials.bytes());
    if (trial != null) {
      snapshot.putAll("trial", trial.snapshot());
    }
    if (last != null) {
      snapshot.putAll("last", last.snapshot());
    }
    return snapshot.putLong("begun", (trial == null ? 0 : 1) + (last == null ? 0 : 2));
  }

  @Override
  public void restore(Snapshot snapshot) {
    trials.restore(snapshot.bytes("trials"));
    long begun = snapshot.getLong("begun");
    if ((begun & 1) != 0) {
      trial = model.train(trialInput(next()), (step, figures) -> {});
      trial.restore(snapshot.folder("trial"));
    }
    if ((begun & 2) != 0) {
      last().restore(fitAtLast(snapshot));
    }
  }

  @Override
  public void close() {
    if (trial != null) {
      trial.close();
    }
    if (last != null) {
      last.close();
    }
  }
}
