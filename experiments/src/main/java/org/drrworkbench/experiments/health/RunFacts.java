package org.drrworkbench.experiments.health;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.drrworkbench.experiments.run.DeviceChoice;
import org.drrworkbench.experiments.run.Provenance;
import org.drrworkbench.experiments.spec.RunSpec;
import org.jspecify.annotations.Nullable;

/**
 * What rules must know of a run beside its log.
 *
 * @param rewardUnit how many items' rewards are summed in one reward: 1, or the list length
 * @param largestReward size of the largest reward that the critic can be told; infinite where it is
 *     divided by a session's deviation
 * @param discountFactor gamma; NaN when not known, about which nothing is warned then
 * @param endless whether a session cut off is valued as if it went on
 * @param listLength items in a list while training; 0 when not known
 * @param items items of the catalogue, if known
 * @param actorInEveryLine whether the actor learns between any two lines of the log
 * @param chosen the hyperparameters as text by name
 * @param otherDevice why the run does not compute on the device that was asked for; null where it
 *     does, or where that is not known yet
 */
public record RunFacts(
    double rewardUnit,
    double largestReward,
    double discountFactor,
    boolean endless,
    int listLength,
    OptionalInt items,
    boolean actorInEveryLine,
    Map<String, String> chosen,
    @Nullable String otherDevice) {
  public RunFacts {
    chosen = Map.copyOf(chosen);
  }

  /**
   * The facts of a spec as an experiment writes it, with all hyperparameters.
   *
   * @param provenance what is known of the run since it began, if it has
   */
  public static RunFacts of(RunSpec spec, Optional<Provenance> provenance) {
    Map<String, String> values = spec.hyperparameters();
    double listLength = number(values, "trainListLength");
    boolean summed = is(values, "rewardCredit", "list") && is(values, "listReward", "sum");
    double unit = summed && listLength > 0 ? listLength : 1;
    // Centred: a reward less a mean. Of [0, 1] that is 1 at the most, of [-1, 1] it is 2.
    boolean wide = is(values, "centredReward", "true") && !is(values, "rewardForm", "unit");
    // Scaled: the better the others agree, the more the one that differs stands out.
    double widest = is(values, "scaledReward", "true") ? Double.POSITIVE_INFINITY : wide ? 2 : 1;
    double clip = number(values, "rewardClip");
    double gamma = is(values, "ablation", "no-discount") ? 0 : number(values, "discountFactor");
    return new RunFacts(
        unit,
        unit * (clip > 0 ? Math.min(clip, widest) : widest),
        gamma,
        is(values, "bootstrapAtLimit", "true"),
        Double.isNaN(listLength) ? 0 : (int) listLength,
        provenance.isPresent() ? OptionalInt.of(provenance.get().items()) : OptionalInt.empty(),
        !(number(values, "policyDelay") > spec.logEvery()),
        values,
        provenance
            .map(Provenance::device)
            .filter(DeviceChoice::refused)
            .map(DeviceChoice::why)
            .orElse(null));
  }

  private static boolean is(Map<String, String> values, String name, String value) {
    return value.equals(values.get(name));
  }

  /** NaN for a value that is missing or is none, which the worker has its own sentence about. */
  private static double number(Map<String, String> values, String name) {
    try {
      return Double.parseDouble(values.getOrDefault(name, "NaN"));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /**
   * Advice that leaves out what is chosen already.
   *
   * @param otherwise what can be done besides
   * @param settings such as {@code actor=correction}
   * @return such as "choose actor=correction, or train longer"
   */
  String advice(String otherwise, String... settings) {
    List<String> open =
        Stream.of(settings)
            .filter(setting -> !setting.equals(name(setting) + "=" + chosen.get(name(setting))))
            .toList();
    return open.isEmpty()
        ? otherwise
        : "choose " + String.join(" and ", open) + ", or " + otherwise;
  }

  private static String name(String setting) {
    return setting.substring(0, setting.indexOf('='));
  }

  /** The largest return that a critic may believe in; NaN when gamma is not known. */
  double largestReturn() {
    return largestReward / (1 - discountFactor);
  }
}
