package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.environment.EpisodeSource;
import org.drrworkbench.core.environment.Histories;
import org.drrworkbench.core.environment.HistoryRule;
import org.drrworkbench.core.environment.ListEnvironment;
import org.drrworkbench.core.environment.RewardRule;
import org.drrworkbench.core.environment.SimulatedFeedback;
import org.drrworkbench.core.environment.SimulatedUsers;
import org.drrworkbench.core.environment.Simulator;
import org.drrworkbench.core.environment.UnratedCandidates;
import org.drrworkbench.core.nn.ComputeDevice;
import org.drrworkbench.core.nn.GradientMode;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.FactorRecommender;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.ReadHistory;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.recommend.SessionScorer;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;
import org.drrworkbench.core.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * One agent's training from nothing to the end: factors, the offline loop with early stopping on
 * the validation rows, and the online loop from the best offline weights.
 */
final class DrrTraining implements TrainingSession {
  /** Simulated users whose reward is watched while learning online. */
  private static final int WATCHED_USERS = 200;

  private enum Phase {
    FACTORS,
    OFFLINE,
    ONLINE
  }

  private final TrainingInput input;
  private final DrrSettings settings;
  private final TrainingObserver observer;
  private final NDManager manager;
  private final PretrainedFactors pretrained;
  private final AgentMeasures measures;
  private final HistoryRule history;
  private final Histories trainHistories;
  private final Histories allHistories;
  private final @Nullable HistoryRatings ratings;
  private final BestWeights best = new BestWeights();
  private Phase phase = Phase.FACTORS;
  private long offlineSteps;
  private @Nullable Agent agent;
  private @Nullable LearningLoop loop;
  private boolean opened;
  private @Nullable NDManager loopArrays;
  private @Nullable SimulatedUsers simulated;
  private @Nullable WatchedUsers watched;

  DrrTraining(TrainingInput input, DrrSettings settings, TrainingObserver observer) {
    this.input = input;
    this.settings = settings;
    this.observer = observer;
    settings.learner().refuseBudget(input.gradientSteps());
    settings.session().refuseLikedUnrated(input.positive(), input.split().train().scale());
    GradientMode.offOnThisThread();
    manager = NDManager.newBaseManager(ComputeDevice.resolve(input.device()).device());
    pretrained = new PretrainedFactors(input, settings);
    history = settings.session().history(input.positive());
    trainHistories = new Histories(input.split().train(), history);
    allHistories = new Histories(input.split().trainAndValidation(), history);
    measures = new AgentMeasures(input, settings, pretrained, trainHistories, allHistories);
    ratings =
        settings.session().historyRatings() == SessionSettings.Ratings.MULTIPLIED
            ? new HistoryRatings(input.split().trainAndValidation())
            : null;
  }

  @Override
  public boolean advance() {
    if (phase == Phase.FACTORS) {
      if (pretrained.finished()) {
        buildAgent();
        beginOffline();
      } else {
        pretrained.advance();
      }
      return true;
    }
    if (!opened) {
      opened = true;
      validate();
      return true;
    }
    long done = loop().gradientSteps();
    if (phase == Phase.ONLINE && !settings.schedule().onlineLearning()) {
      return false;
    }
    boolean stoppedEarly =
        phase == Phase.OFFLINE && best.withoutProgress() >= settings.schedule().patience();
    if (done >= input.gradientSteps() || stoppedEarly) {
      return false;
    }
    long until =
        Math.min(
            input.gradientSteps(),
            Math.min(
                next(done, input.logEvery()), next(done, settings.schedule().evaluateEvery())));
    loop().advance(until);
    if (loop().gradientSteps() == until && until > done) {
      report(until);
    }
    return true;
  }

  /** The first multiple above. */
  private static long next(long done, long every) {
    return (done / every + 1) * every;
  }

  private void report(long step) {
    if (step % input.logEvery() == 0 || step == input.gradientSteps()) {
      observer.logged(gradientStep(), loop().drainStatistics());
    }
    if (step % settings.schedule().evaluateEvery() == 0 || step == input.gradientSteps()) {
      validate();
    }
  }

  private void buildAgent() {
    DrrNetworks networks =
        new DrrNetworks(
            manager,
            settings,
            input.split().train().itemCount(),
            new RandomStream(input.seed(), "drr/parameters"));
    VectorTables vectors =
        new VectorTables(
            manager,
            pretrained.tables(),
            pretrained.served(),
            settings.session().shortHistory(),
            ratings);
    agent = new Agent(manager, settings, networks, vectors);
  }

  private void beginOffline() {
    loop = newLoop("offline", loggedSessions(), settings.session().episodeSteps(), 1);
    phase = Phase.OFFLINE;
  }

  private EpisodeSource loggedSessions() {
    SessionSettings session = settings.session();
    RatingLog train = input.split().train();
    EpisodeSource rated =
        session
            .rows()
            .episodes(
                pretrained.foldRows(), history, session.historyLength(), session.candidates());
    return session.unrated() == 0
        ? rated
        : new UnratedCandidates(rated, train, session.unrated(), unratedAnswer());
  }

  /** What is said for users about items that they have not rated. */
  private UnratedCandidates.Answer unratedAnswer() {
    SessionSettings session = settings.session();
    RatingScale scale = input.split().train().scale();
    if (session.unratedFeedback() == SessionSettings.UnratedFeedback.PREDICTED) {
      List<Simulator> folds =
          pretrained.tables().stream().map(factors -> new Simulator(factors, scale)).toList();
      return (fold, user, item) -> folds.get(fold).rating(user, item);
    }
    float rating = (float) scale.denormalise(session.unratedReward());
    return (fold, user, item) -> rating;
  }

  private void beginOnline() {
    SimulatedUsers users =
        SimulatedUsers.fit(
            input.split(), history, input.simulator(), input.seed(), input.factors());
    simulated = users;
    if (ratings != null) {
      ratings.askFor(users);
    }
    SimulatedFeedback feedback =
        users.feedback(settings.session().historyLength(), pretrained.finalTable());
    watched =
        new WatchedUsers(
            users.evaluation(settings.session().historyLength(), WATCHED_USERS),
            settings.session().trainListLength());
    loop =
        newLoop(
            "online",
            feedback,
            input.simulator().sessionSteps(),
            settings.schedule().updateEvery());
    phase = Phase.ONLINE;
  }

  /** A loop with a learner of its own; the arrays of the one before are freed. */
  private LearningLoop newLoop(
      String mode, EpisodeSource source, int episodeSteps, int stepsBetweenUpdates) {
    RewardRule reward =
        new RewardRule(settings.reward().form(), input.split().train().scale(), input.positive());
    ListEnvironment environment =
        new ListEnvironment(
            source,
            new RandomStream(input.seed(), "drr/" + mode + "/episodes"),
            history,
            reward,
            settings.session().usersPerStep(),
            settings.session().trainListLength(),
            episodeSteps,
            settings.session().historyLength());
    if (loopArrays != null) {
      loopArrays.close();
    }
    loopArrays = manager.newSubManager();
    opened = false;
    Learner learner =
        Learner.of(
            loopArrays,
            settings,
            agent(),
            name -> new RandomStream(input.seed(), "drr/" + mode + "/" + name));
    return new LearningLoop(
        settings,
        agent(),
        learner,
        environment,
        reward,
        stepsBetweenUpdates,
        episodeSteps,
        offlineSteps,
        input.seed(),
        mode);
  }

  /** Measures the agent; offline the best weights so far are kept. */
  private void validate() {
    observer.logged(
        gradientStep(),
        phase == Phase.ONLINE
            ? measures.online(agent(), Objects.requireNonNull(watched), sessionScorer())
            : measures.offline(agent(), best));
  }

  @Override
  public String phase() {
    return phase.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public long gradientStep() {
    return offlineSteps + (loop == null ? 0 : loop.gradientSteps());
  }

  @Override
  public void startOnline() {
    offlineSteps = loop().gradientSteps();
    best.applyTo(agent().networks());
    beginOnline();
  }

  @Override
  public Recommender recommender() {
    return new FactorRecommender(finalActions(), fittedOn());
  }

  /**
   * The rows of each part: the factors, the rewards, the simulator, and the validation rows, by
   * which the best weights are chosen and which stand in the users' histories.
   */
  private RowSet fittedOn() {
    RowSet rows = pretrained.fittedOn().union(input.split().validation().rowSet());
    return simulated == null ? rows : rows.union(simulated.fittedOn());
  }

  private Factors finalActions() {
    return withFinalWeights(() -> agent().actions(pretrained.finalTable(), allHistories));
  }

  @Override
  public Optional<ReadHistory> history(int user) {
    return Optional.of(
        withFinalWeights(() -> agent().read(pretrained.finalTable(), user, allHistories)));
  }

  /** Offline the best weights act, online the latest; training is left as it is. */
  private <T> T withFinalWeights(Supplier<T> work) {
    if (phase == Phase.ONLINE) {
      return work.get();
    }
    Snapshot present = agent().networks().snapshot();
    best.applyTo(agent().networks());
    T result = work.get();
    agent().networks().restore(present);
    return result;
  }

  /** Of the online mode, once begun; the users' histories move on, the weights do not. */
  @Override
  public SessionScorer sessionScorer() {
    int table = pretrained.finalTable();
    RowSet fittedOn = fittedOn();
    return (users, histories, scores) -> {
      float[] actions = agent().act(table, users, histories, true);
      new FactorRecommender(
              new Factors(settings.size(), actions, agent().vectors().itemVectors(table)), fittedOn)
          .score(IntStream.range(0, users.length).toArray(), scores);
    };
  }

  @Override
  public Snapshot snapshot() {
    Snapshot all =
        new Snapshot()
            .put("phase", phase.name().getBytes(StandardCharsets.US_ASCII))
            .putLong("fittedFactors", pretrained.fitted())
            .putLong("opened", opened ? 1 : 0)
            .putLong("offlineSteps", offlineSteps);
    if (phase != Phase.FACTORS) {
      all.putAll("networks", agent().networks().snapshot())
          .putAll("best", best.snapshot())
          .putAll("loop", loop().snapshot());
    }
    return all;
  }

  @Override
  public void restore(Snapshot from) {
    Phase then = Phase.valueOf(new String(from.bytes("phase"), StandardCharsets.US_ASCII));
    while (pretrained.fitted() < from.getLong("fittedFactors")) {
      pretrained.advance();
    }
    if (then == Phase.FACTORS) {
      return;
    }
    offlineSteps = from.getLong("offlineSteps");
    buildAgent();
    if (then == Phase.ONLINE) {
      beginOnline();
    } else {
      beginOffline();
    }
    opened = from.getLong("opened") == 1;
    agent().networks().restore(from.folder("networks"));
    best.restore(from.folder("best"));
    loop().restore(from.folder("loop"));
  }

  @Override
  public void close() {
    manager.close();
  }

  private Agent agent() {
    if (agent == null) {
      throw new IllegalStateException("The factors are not fitted yet.");
    }
    return agent;
  }

  private LearningLoop loop() {
    if (loop == null) {
      throw new IllegalStateException("The factors are not fitted yet.");
    }
    return loop;
  }
}
