package org.drrworkbench.core.drr;

import java.util.EnumMap;
import java.util.Map;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.environment.ListEnvironment;
import org.drrworkbench.core.environment.ListStep;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * Acting and learning in one mode. All users' sessions take a step, their transitions go to the
 * replay memory, and after every {@code stepsBetweenUpdates} such steps the learner takes the
 * gradient steps that those transitions are worth.
 */
final class LearningLoop {
  /** Gradient steps in one piece of work. */
  private static final int PIECE = 8;

  private final DrrSettings settings;
  private final Agent agent;
  private final DdpgLearner learner;
  private final ListEnvironment environment;
  private final RatingScale scale;
  private final int stepsBetweenUpdates;
  private final ReplayMemory replay;
  private final RandomStream replayRandom;
  private final RandomStream noiseRandom;
  private long gradientSteps;
  private int environmentSteps;
  private double owedSteps;
  private double rewardSum;
  private long rewardCount;

  /**
   * @param seed the run's seed
   * @param mode {@code offline} or {@code online}; names the generators
   */
  LearningLoop(
      DrrSettings settings,
      Agent agent,
      DdpgLearner learner,
      ListEnvironment environment,
      RatingScale scale,
      int stepsBetweenUpdates,
      long seed,
      String mode) {
    this.settings = settings;
    this.agent = agent;
    this.learner = learner;
    this.environment = environment;
    this.scale = scale;
    this.stepsBetweenUpdates = stepsBetweenUpdates;
    replay =
        new ReplayMemory(
            settings.replayCapacity(), settings.historyLength(), settings.trainListLength());
    replayRandom = new RandomStream(seed, "drr/" + mode + "/replay");
    noiseRandom = new RandomStream(seed, "drr/" + mode + "/noise");
  }

  long gradientSteps() {
    return gradientSteps;
  }

  /**
   * Acts when learning has caught up, and otherwise learns.
   *
   * @param until gradient step at which the caller wants to look
   */
  void advance(long until) {
    if (owedSteps < 1) {
      act();
      return;
    }
    for (int step = 0; step < PIECE && owedSteps >= 1 && gradientSteps < until; step++) {
      learner.update(replay.sample(settings.batchSize(), replayRandom));
      gradientSteps++;
      owedSteps--;
    }
  }

  private void act() {
    int size = environment.size();
    int[] users = new int[size];
    int[] folds = new int[size];
    int[][] histories = new int[size][];
    for (int slot = 0; slot < size; slot++) {
      users[slot] = environment.user(slot);
      folds[slot] = environment.fold(slot);
      histories[slot] = environment.history(slot);
    }
    float[] actions = agent.act(folds, users, histories, false);
    for (int d = 0; d < actions.length; d++) {
      actions[d] += (float) (settings.actionNoise() * noiseRandom.nextGaussian());
    }
    environment.step(
        (slot, candidates, scores) -> rank(actions, slot, candidates, scores), this::remember);
    environmentSteps++;
    if (environmentSteps % stepsBetweenUpdates == 0) {
      owedSteps += settings.gradientStepsPerTransition() * size * stepsBetweenUpdates;
    }
  }

  /** Score of item j: i_j . a. */
  private void rank(float[] actions, int slot, int[] candidates, float[] scores) {
    int k = settings.embeddingSize();
    float[] items = agent.vectors().itemVectors(environment.fold(slot));
    for (int place = 0; place < candidates.length; place++) {
      int item = candidates[place] * k;
      float sum = 0;
      for (int d = 0; d < k; d++) {
        sum += items[item + d] * actions[slot * k + d];
      }
      scores[place] = sum;
    }
  }

  private void remember(ListStep step) {
    float[] rewards = new float[step.items().length];
    double baseline = settings.centredReward() ? scale.normalise(step.baseline()) : 0;
    double sum = 0;
    for (int rank = 0; rank < rewards.length; rank++) {
      double reward = scale.normalise(step.ratings()[rank]);
      sum += reward;
      rewards[rank] = (float) (reward - baseline);
    }
    rewardSum += sum / rewards.length;
    rewardCount++;
    replay.add(
        new Transition(
            step.user(),
            step.fold(),
            step.history(),
            step.items(),
            rewards,
            step.nextHistory(),
            step.terminated()));
  }

  /** What happened since the last call. */
  Map<LoggedKey, Double> drainStatistics() {
    DdpgStatistics statistics = learner.drainStatistics();
    Map<LoggedKey, Double> values = new EnumMap<>(LoggedKey.class);
    values.put(LoggedKey.CRITIC_LOSS, statistics.criticLoss());
    values.put(LoggedKey.ACTOR_LOSS, statistics.actorLoss());
    values.put(LoggedKey.MEAN_Q, statistics.meanQ());
    values.put(LoggedKey.GRADIENT_NORM, statistics.gradientNorm());
    if (rewardCount > 0) {
      values.put(LoggedKey.REWARD, rewardSum / rewardCount);
    }
    rewardSum = 0;
    rewardCount = 0;
    return values;
  }

  Snapshot snapshot() {
    return new Snapshot()
        .put("counters", new long[] {gradientSteps, environmentSteps, rewardCount})
        .put("sums", new double[] {owedSteps, rewardSum})
        .put("replayRandom", replayRandom.state())
        .put("noiseRandom", noiseRandom.state())
        .putAll("replay", replay.snapshot())
        .putAll("learner", learner.snapshot())
        .putAll("environment", environment.snapshot());
  }

  void restore(Snapshot from) {
    long[] counters = from.longs("counters");
    gradientSteps = counters[0];
    environmentSteps = (int) counters[1];
    rewardCount = counters[2];
    owedSteps = from.doubles("sums")[0];
    rewardSum = from.doubles("sums")[1];
    replayRandom.restore(from.bytes("replayRandom"));
    noiseRandom.restore(from.bytes("noiseRandom"));
    replay.restore(from.folder("replay"));
    learner.restore(from.folder("learner"));
    environment.restore(from.folder("environment"));
  }
}
