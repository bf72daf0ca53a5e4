package org.drrworkbench.core.drr.encode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterValues;

/**
 * Which encoder a member of the family has.
 *
 * @param kind the member
 * @param gru whether a GRU comes before the pooling
 * @param resetGate where its reset gate stands
 * @param bias which of its equations have biases
 * @param pooling how the sequence becomes one vector
 * @param skip whether the last of the sequence is added to what was pooled
 */
public record EncoderSettings(
    Kind kind, boolean gru, ResetGate resetGate, GruBias bias, PoolingForm pooling, boolean skip) {

  /** The members of the family. */
  public enum Kind {
    GRU,
    ATTENTION,
    MAX,
    AVERAGE,
    PAIRS,
    USER_PAIRS
  }

  /** Whether the reset gate acts before the matrix product (eq. 3) or after it (Torch). */
  public enum ResetGate {
    BEFORE,
    AFTER
  }

  /** Which of the GRU's equations have biases. */
  public enum GruBias {
    /** Those of the gates (eq. 1 and 2) and that of the candidate (eq. 3). */
    ALL,
    /** Those of the gates, as printed. */
    GATES,
    NONE;

    boolean inGates() {
      return this != NONE;
    }

    boolean inCandidate() {
      return this == ALL;
    }
  }

  /** Ways from a sequence to one vector. */
  public enum PoolingForm {
    ADDITIVE,
    USER,
    USER_PRODUCT,
    USER_DOT,
    LAST_QUERY,
    SELF_MEAN,
    SELF_LAST,
    LAST,
    MEAN,
    MAX;

    /** The word in specs. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PoolingForm of(String id) {
      return Arrays.stream(values()).filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> ids() {
      return Arrays.stream(values()).map(PoolingForm::id).toList();
    }
  }

  private static final String RESET_GATE = "resetGate";
  private static final String BIAS = "gruBias";
  private static final String POOLING = "pooling";
  private static final String SKIP = "poolingSkip";

  /** What the member lets people choose about its encoder. */
  public static List<Hyperparameter> declarations(Kind kind) {
    return switch (kind) {
      case GRU ->
          List.of(
              pooling(PoolingForm.ADDITIVE),
              Hyperparameter.flag(
                  SKIP, false, "Whether the last hidden state is added to what attention pooled."),
              Hyperparameter.choice(
                      RESET_GATE,
                      "before",
                      List.of("before", "after"),
                      "Where the GRU's reset gate acts: before the matrix product as printed, or"
                          + " after it as in Torch.")
                  .article("r_t, eq. 3", "before"),
              Hyperparameter.choice(
                      BIAS,
                      "all",
                      List.of("all", "gates", "none"),
                      "Which of the GRU's equations have biases: all, those of the gates alone as"
                          + " printed, or none.")
                  .article("b, eq. 1-3", "gates"));
      case ATTENTION -> List.of(pooling(PoolingForm.USER));
      case MAX, AVERAGE, PAIRS, USER_PAIRS -> List.of();
    };
  }

  private static Hyperparameter pooling(PoolingForm value) {
    return Hyperparameter.choice(
            POOLING,
            value.id(),
            PoolingForm.ids(),
            "How the history becomes one vector: additive attention over the items or with the"
                + " user, attention asked by user or last item, self-attention, the last, the mean"
                + " or the maximum.")
        .article("A, eq. 5", "");
  }

  public static EncoderSettings of(Kind kind, HyperparameterValues values) {
    return switch (kind) {
      case GRU ->
          new EncoderSettings(
              kind,
              true,
              ResetGate.valueOf(values.choice(RESET_GATE).toUpperCase(Locale.ROOT)),
              GruBias.valueOf(values.choice(BIAS).toUpperCase(Locale.ROOT)),
              PoolingForm.of(values.choice(POOLING)),
              values.flag(SKIP));
      case ATTENTION ->
          new EncoderSettings(
              kind,
              false,
              ResetGate.BEFORE,
              GruBias.ALL,
              PoolingForm.of(values.choice(POOLING)),
              false);
      case MAX ->
          new EncoderSettings(kind, false, ResetGate.BEFORE, GruBias.ALL, PoolingForm.MAX, false);
      case AVERAGE, PAIRS, USER_PAIRS ->
          new EncoderSettings(kind, false, ResetGate.BEFORE, GruBias.ALL, PoolingForm.MEAN, false);
    };
  }

  /** Whether padded places count as items with a zero vector, whatever the mask says. */
  public boolean readsNoMask() {
    return kind == Kind.PAIRS || kind == Kind.USER_PAIRS;
  }

  /** The same over the item vectors themselves. */
  public EncoderSettings withoutGru() {
    return new EncoderSettings(kind, false, resetGate, bias, pooling, skip);
  }

  /** The same with A = h_n. */
  public EncoderSettings withoutAttention() {
    return new EncoderSettings(kind, gru, resetGate, bias, PoolingForm.LAST, false);
  }

  /**
   * @param k length of all vectors
   * @param n history length
   */
  public HistoryEncoder newEncoder(int k, int n) {
    return switch (kind) {
      case PAIRS -> new PairwiseEncoder(k, n, false);
      case USER_PAIRS -> new PairwiseEncoder(k, n, true);
      case AVERAGE -> new PooledEncoder(k, new ItemSequence(), new PositionPooling(n), false);
      case GRU, ATTENTION, MAX -> new PooledEncoder(k, sequence(k), newPooling(k), skip);
    };
  }

  private Sequence sequence(int k) {
    if (!gru) {
      return new ItemSequence();
    }
    return resetGate == ResetGate.BEFORE ? new Gru(k, bias) : new NativeGru(k, bias);
  }

  private Pooling newPooling(int k) {
    return switch (pooling) {
      case ADDITIVE -> new AdditiveAttention(k, AdditiveAttention.Input.ITEM);
      case USER -> new AdditiveAttention(k, AdditiveAttention.Input.USER);
      case USER_PRODUCT -> new AdditiveAttention(k, AdditiveAttention.Input.USER_PRODUCT);
      case USER_DOT -> new DotAttention(k, DotAttention.Query.USER);
      case LAST_QUERY -> new DotAttention(k, DotAttention.Query.LAST);
      case SELF_MEAN -> new SelfAttention(k, false);
      case SELF_LAST -> new SelfAttention(k, true);
      case LAST -> new LastPooling();
      case MEAN -> new MeanPooling();
      case MAX -> new MaxPooling();
    };
  }
}
