package org.drrworkbench.experiments.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.drrworkbench.core.data.ContentFingerprint;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.evaluate.Evaluation;
import org.drrworkbench.core.evaluate.Evaluator;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.core.matrix.AlgebraChoice;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.core.recommend.OracleModel;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingSession;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.SplitReport;
import org.drrworkbench.core.tune.TuningSession;
import org.drrworkbench.experiments.compare.ModelLabel;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.run.Checkpoint.Stage;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.TuningSpec;

/** One attempt at a run: from its spec, or its last checkpoint, to its results. */
final class RunExecution {
  /** Told to the log when a resumed run starts afresh: every line before is dropped. */
  private static final long NOTHING_KEPT = -1;

  private final WorkerParts parts;
  private final RunFolder folder;
  private final RunSpec spec;
  private final RunLock lock;
  private final StatusReporter status;
  private final LongSupplier nanoTime;
  private final CheckpointStore checkpoints;
  private final FactorCache factors;
  private Stage stage = Stage.OFFLINE;
  private long lastCheckpoint;
  private boolean unsaved;
  private int keptTrials;

  RunExecution(
      WorkerParts parts,
      RunFolder folder,
      RunSpec spec,
      RunLock lock,
      StatusReporter status,
      LongSupplier nanoTime) {
    this.parts = parts;
    this.folder = folder;
    this.spec = spec;
    this.lock = lock;
    this.status = status;
    this.nanoTime = nanoTime;
    checkpoints = new CheckpointStore(folder);
    factors = new FactorCache(parts.cache());
  }

  /**
   * Works until the run is finished or was asked to stop.
   *
   * @return whether it is finished
   */
  boolean run() throws IOException {
    checkpoints.sweep();
    Optional<Checkpoint> saved = checkpoints.read();
    if (saved.isPresent() && saved.get().stage() == Stage.DONE) {
      return true;
    }
    RunInputs inputs = RunInputs.of(spec, parts, factors);
    TrainingInput input = inputs.training();
    Provenance provenance = writeProvenance(inputs);
    try (MetricLog metrics = new MetricLog(folder.metrics());
        TrainingSession session =
            inputs.model().train(input, (step, figures) -> log(metrics, step, figures))) {
      begin(session, saved, metrics);
      return work(session, inputs, provenance);
    }
  }

  private void log(MetricLog metrics, long step, Map<LoggedKey, Double> figures) {
    Map<String, Double> named = new TreeMap<>();
    figures.forEach((key, value) -> named.put(key.key(), value));
    try {
      metrics.write(new MetricLine(step, parts.clock().millis() / 1000.0, named));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin(TrainingSession session, Optional<Checkpoint> saved, MetricLog metrics)
      throws IOException {
    String startFrom = spec.startFrom();
    if (saved.isPresent()) {
      session.restore(saved.get().session());
      stage = saved.get().stage();
    } else if (startFrom != null) {
      session.restore(StartingPoint.read(spec, startFrom));
    }
    if (lock.attempt() > 1) {
      metrics.writeResumed(saved.map(Checkpoint::gradientStep).orElse(NOTHING_KEPT));
    }
    int trained = spec.modes().contains(Mode.ONLINE) ? 2 : 1;
    status.trainingFrom(session.gradientStep(), session.totalSteps(trained * spec.gradientSteps()));
    lastCheckpoint = nanoTime.getAsLong();
  }

  private boolean work(TrainingSession session, RunInputs inputs, Provenance provenance)
      throws IOException {
    TrainingInput input = inputs.training();
    Split split = inputs.split();
    DataSet dataSet = inputs.ratings().dataSet();
    ResultFiles results = new ResultFiles(folder, spec, dataSet.id(), split.name());
    // Weights that a finished run hands over are not trained further offline, whatever the budget.
    boolean handedOver = spec.startFrom() != null && stage == Stage.OFFLINE;
    if (!handedOver && !train(session)) {
      return false;
    }
    if (stage == Stage.OFFLINE && spec.modes().contains(Mode.OFFLINE)) {
      status.phase("evaluate");
      evaluateOffline(session, split, input.positive(), dataSet, results);
    }
    if (spec.modes().contains(Mode.ONLINE)) {
      if (stage == Stage.OFFLINE) {
        session.startOnline();
        stage = Stage.ONLINE;
      }
      if (!train(session)) {
        return false;
      }
      status.phase("evaluate");
      evaluateOnline(session, inputs, results);
    }
    lock.check();
    AtomicFile.write(
        folder.provenance(),
        RunJson.text(provenance.ended(parts.clock().instant().toString(), AlgebraChoice.used())));
    stage = Stage.DONE;
    save(session);
    checkpoints.dropPrevious();
    return true;
  }

  /** Trains the present mode to its end and saves; false if asked to stop before. */
  private boolean train(TrainingSession session) throws IOException {
    boolean more = true;
    while (more) {
      if (status.stopRequested()) {
        if (unsaved) {
          save(session);
        }
        return false;
      }
      status.progress(session.phase(), session.gradientStep());
      more = session.advance();
      keepTrials(session);
      unsaved |= more;
      double seconds = (nanoTime.getAsLong() - lastCheckpoint) / 1e9;
      if (unsaved && (!more || seconds >= spec.checkpointSeconds())) {
        save(session);
      }
    }
    status.progress(session.phase(), session.gradientStep());
    return true;
  }

  /** Writes down each trial as soon as it is made. */
  private void keepTrials(TrainingSession session) throws IOException {
    TuningSpec tuning = spec.tuning();
    if (tuning != null
        && session instanceof TuningSession made
        && made.trials().size() > keptTrials) {
      lock.check();
      AtomicFile.write(folder.tuning(), TuningFile.text(made, tuning));
      keptTrials = made.trials().size();
    }
  }

  private void save(TrainingSession session) throws IOException {
    lock.check();
    checkpoints.write(new Checkpoint(stage, session.gradientStep(), session.snapshot()));
    lastCheckpoint = nanoTime.getAsLong();
    unsaved = false;
  }

  private void evaluateOffline(
      TrainingSession session,
      Split split,
      PositiveRule positive,
      DataSet dataSet,
      ResultFiles results)
      throws IOException {
    List<Protocol> protocols = spec.protocols().stream().map(Protocol::of).toList();
    Evaluator evaluator = new Evaluator(split, positive, protocols, spec.listLengths());
    boolean oracle = spec.model().equals(OracleModel.ID);
    Evaluation own = oracle ? evaluator.oracle() : evaluate(evaluator, session.recommender());
    String label = oracle ? spec.model() : ModelLabel.of(spec.model(), own.leaky());
    List<ResultRow> rows = new ArrayList<>(results.rows(label, own));
    if (!spec.model().equals("random")) {
      rows.addAll(results.rows("random", evaluator.random()));
    }
    if (!oracle) {
      rows.addAll(results.rows(OracleModel.ID, evaluator.oracle()));
    }
    lock.check();
    results.writeOffline(rows);
    results.writePerUser(label, own, dataSet.catalogue());
    results.writeRecommendations(own, dataSet.catalogue());
  }

  /** A leak is refused unless it was asked for; then its figures are branded. */
  private Evaluation evaluate(Evaluator evaluator, Recommender model) {
    return spec.fitOnTest() ? evaluator.evaluateDespiteLeak(model) : evaluator.evaluate(model);
  }

  private void evaluateOnline(TrainingSession session, RunInputs inputs, ResultFiles results)
      throws IOException {
    TrainingInput input = inputs.training();
    List<OnlineEvaluator.OnlineValue> values =
        parts
            .online()
            .evaluate(
                new OnlineEvaluator.Input(
                    spec.model(),
                    session.sessionScorer(),
                    inputs.learning(),
                    input.positive(),
                    spec.listLengths(),
                    spec.seed(),
                    input.values(),
                    spec.simulator(),
                    factors));
    lock.check();
    boolean leaky =
        !spec.model().equals(OracleModel.ID)
            && session.recommender().fittedOn().overlap(inputs.split().test().rowSet()) > 0;
    results.writeOnline(ModelLabel.of(spec.model(), leaky), values);
  }

  private Provenance writeProvenance(RunInputs inputs) throws IOException {
    DataSet dataSet = inputs.ratings().dataSet();
    Split split = inputs.learning();
    RatingLog apart = split.apart();
    DeviceChoice device = inputs.device();
    Optional<Provenance> earlier = Provenance.read(folder.provenance());
    String train = split.train().fingerprint();
    String test = split.test().fingerprint();
    if (earlier.isPresent()
        && !(earlier.get().trainFingerprint().equals(train)
            && earlier.get().testFingerprint().equals(test))) {
      throw new DataException(
          "The data of the run "
              + folder.root()
              + " has changed since it was begun; bring the old data back, or begin a new experiment.");
    }
    String start =
        earlier.map(Provenance::start).orElseGet(() -> parts.clock().instant().toString());
    Provenance provenance =
        new Provenance(
            Provenance.SCHEMA_VERSION,
            dataSet.id(),
            dataSet.log().fingerprint(),
            ContentFingerprint.of(dataSet),
            dataSet.log().userCount(),
            dataSet.log().itemCount(),
            dataSet.log().size(),
            split.name(),
            split.train().size(),
            split.validation().size(),
            split.test().size(),
            train,
            test,
            apart.size() == 0 ? null : apart.size(),
            apart.size() == 0 ? null : apart.fingerprint(),
            inputs.ratings().steps(),
            SplitReport.of(split),
            parts.codeVersion(),
            Machine.java(),
            Machine.os(),
            Machine.cpu(),
            device == null ? "" : parts.engine().version(),
            device,
            null,
            Machine.engineThreads(),
            Machine.heapMegabytes(),
            Host.name(),
            lock.attempt(),
            start,
            null);
    lock.check();
    AtomicFile.write(folder.provenance(), RunJson.text(provenance));
    return provenance;
  }
}
