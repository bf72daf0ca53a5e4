package org.drrworkbench.core.evaluate;

import java.util.List;
import java.util.stream.Stream;

/** All that one scorer's evaluation gave: averages, the users' own values, and the lists. */
public final class Evaluation {
  private final boolean leaky;
  private final int[] users;
  private final List<ProtocolFigures> figures;
  private final List<MetricValue> values;

  Evaluation(
      boolean leaky, int[] users, List<ProtocolFigures> figures, List<MetricValue> ratingErrors) {
    this.leaky = leaky;
    this.users = users;
    this.figures = figures;
    values =
        Stream.concat(
                figures.stream().flatMap(own -> own.averages().stream()), ratingErrors.stream())
            .toList();
  }

  /** Whether the scorer was fitted on test rows, so that its figures say nothing. */
  public boolean leaky() {
    return leaky;
  }

  /**
   * All averages: by protocol as asked, then metric as declared, then rising list length; last the
   * errors of predicted ratings, if the model predicts any.
   */
  public List<MetricValue> values() {
    return values;
  }

  /**
   * One of the averages.
   *
   * @throws IllegalArgumentException for what was not evaluated
   */
  public MetricValue value(Protocol protocol, Metric metric, int listLength) {
    return values.stream()
        .filter(
            v ->
                v.protocol().equals(protocol)
                    && v.metric() == metric
                    && v.listLength() == listLength)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no value of "
                        + metric.id()
                        + "@"
                        + listLength
                        + " under "
                        + protocol.id()
                        + "."));
  }

  /** Indexes of the users with test items, ascending. */
  public int[] users() {
    return users.clone();
  }

  /**
   * A metric's value for each of {@link #users}; NaN for users that the metric leaves out.
   *
   * @throws IllegalArgumentException for a metric without per-user values, or what was not
   *     evaluated
   */
  public double[] perUser(Protocol protocol, Metric metric, int listLength) {
    return of(protocol).perUser().column(metric, listLength).clone();
  }

  /**
   * The lists of the longest length, in the order of users; none under a protocol that has several
   * for one user.
   */
  public List<RecommendationList> recommendations(Protocol protocol) {
    return of(protocol).lists();
  }

  private ProtocolFigures of(Protocol protocol) {
    return figures.stream()
        .filter(own -> own.protocol().equals(protocol))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("Protocol " + protocol.id() + " was not evaluated."));
  }
}
