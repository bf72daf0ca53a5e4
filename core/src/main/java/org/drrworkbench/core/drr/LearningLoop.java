package org.drrworkbench.core.drr;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.drrworkbench.core.environment.ListEnvironment;
import org.drrworkbench.core.environment.ListStep;
import org.drrworkbench.core.environment.RewardRule;
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
  private final Learner learner;
  private final ListEnvironment environment;
  private final RewardRule reward;
  private final int stepsBetweenUpdates;
  private final ReplayMemory replay;
  private final Sampling sampling;
  private final Exploration exploration;
  private final RealisedReturns returns;
  private final RandomStream replayRandom;
  private final long stepsBefore;
  private long gradientSteps;
  private int environmentSteps;
  private double owedSteps;
  private double rewardSum;
  private long rewardCount;

  /**
   * @param stepsBetweenUpdates environment steps from one learning to the next
   * @param longestSession most lists in a session
   * @param stepsBefore gradient steps of an earlier mode, after which the noise has decayed so far
   * @param seed the run's seed
   * @param mode {@code offline} or {@code online}; names the generators
   */
  LearningLoop(
      DrrSettings settings,
      Agent agent,
      Learner learner,
      ListEnvironment environment,
      RewardRule reward,
      int stepsBetweenUpdates,
      int longestSession,
      long stepsBefore,
      long seed,
      String mode) {
    this.settings = settings;
    this.agent = agent;
    this.learner = learner;
    this.environment = environment;
    this.reward = reward;
    this.stepsBetweenUpdates = stepsBetweenUpdates;
    this.stepsBefore = stepsBefore;
    replay = new ReplayMemory(settings);
    sampling = Sampling.of(settings.replay());
    replayRandom = new RandomStream(seed, "drr/" + mode + "/replay");
    exploration =
        new Exploration(
            settings.exploration(),
            environment.size(),
            settings.size(),
            new RandomStream(seed, "drr/" + mode + "/noise"));
    returns =
        new RealisedReturns(
            settings.learner().discountFactor(), environment.size(), longestSession);
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
      MiniBatch batch = sampling.draw(replay, settings.learner().batchSize(), replayRandom);
      sampling.learned(batch, learner.update(batch, sampling.wantsErrors()));
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
    exploration.disturb(actions, stepsBefore + gradientSteps);
    environment.step(
        (slot, candidates, scores) -> rank(actions, slot, candidates, scores),
        (slot, step) -> remember(actions, slot, step));
    environmentSteps++;
    if (environmentSteps % stepsBetweenUpdates == 0) {
      owedSteps += settings.schedule().gradientStepsPerTransition() * size * stepsBetweenUpdates;
    }
  }

  /** Score of item j: i_j . a. */
  private void rank(float[] actions, int slot, int[] candidates, float[] scores) {
    if (exploration.draw(slot, scores)) {
      return;
    }
    int k = settings.size();
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

  private void remember(float[] actions, int slot, ListStep step) {
    RewardSettings rules = settings.reward();
    float[] rewards = new float[step.items().length];
    double sum = 0;
    for (int rank = 0; rank < rewards.length; rank++) {
      double earned = reward.of(step.ratings()[rank]);
      sum += earned;
      rewards[rank] = (float) rules.counted(earned, step.usual());
    }
    rewardSum += sum / rewards.length;
    rewardCount++;
    float[] credited =
        rules.credit() == RewardSettings.Credit.ITEM
            ? rewards
            : new float[] {(float) rules.listReward().of(rewards)};
    boolean ended = step.terminated() || step.truncated();
    returns.step(slot, mean(credited), ended);
    boolean followed =
        !step.terminated() && (!step.truncated() || settings.learner().bootstrapAtLimit());
    sampling.added(
        replay.add(
            new Transition(
                step.user(),
                step.fold(),
                step.history(),
                step.items(),
                settings.recordsActions() ? answer(actions, slot, step) : new float[0],
                credited,
                step.nextHistory(),
                !followed)));
    if (ended) {
      exploration.forget(slot);
    }
  }

  /** What stands for the list: the actor's answer, or the mean item where the list was drawn. */
  private float[] answer(float[] actions, int slot, ListStep step) {
    int k = settings.size();
    if (!exploration.drew(slot)) {
      return Arrays.copyOfRange(actions, slot * k, (slot + 1) * k);
    }
    float[] items = agent.vectors().itemVectors(step.fold());
    float[] mean = new float[k];
    for (int item : step.items()) {
      for (int d = 0; d < k; d++) {
        mean[d] += items[item * k + d] / step.items().length;
      }
    }
    return mean;
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** What happened since the last call. */
  Map<LoggedKey, Double> drainStatistics() {
    Map<LoggedKey, Double> values = new EnumMap<>(LoggedKey.class);
    values.putAll(learner.drainStatistics());
    if (rewardCount > 0) {
      values.put(LoggedKey.REWARD, rewardSum / rewardCount);
    }
    rewardSum = 0;
    rewardCount = 0;
    double realised = returns.drain();
    if (Double.isFinite(realised)) {
      values.put(LoggedKey.REALISED_RETURN, realised);
    }
    return values;
  }

  Snapshot snapshot() {
    return new Snapshot()
        .put("counters", new long[] {gradientSteps, environmentSteps, rewardCount})
        .put("sums", new double[] {owedSteps, rewardSum})
        .put("replayRandom", replayRandom.state())
        .putAll("exploration", exploration.snapshot())
        .putAll("returns", returns.snapshot())
        .putAll("replay", replay.snapshot())
        .putAll("sampling", sampling.snapshot())
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
    exploration.restore(from.folder("exploration"));
    returns.restore(from.folder("returns"));
    replay.restore(from.folder("replay"));
    sampling.restore(from.folder("sampling"));
    learner.restore(from.folder("learner"));
    environment.restore(from.folder("environment"));
  }
}
