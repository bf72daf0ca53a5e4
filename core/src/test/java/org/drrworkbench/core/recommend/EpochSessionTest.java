package org.drrworkbench.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

class EpochSessionTest {
  private static final Recommender RECOMMENDER =
      new SameForAllRecommender(
          new float[1], RandomRatings.log(new RandomStream(1, "test"), 2, 2, 2).rowSet());

  private final List<String> done = new ArrayList<>();
  private final List<String> logged = new ArrayList<>();

  /** Writes down what it is asked for. */
  private final class Diary implements EpochFit {
    private final double figure;
    private long runs;

    Diary(double figure) {
      this.figure = figure;
      done.add("begin");
    }

    @Override
    public int pieces() {
      return 2;
    }

    @Override
    public void run(int epoch, int piece) {
      done.add(epoch + "." + piece);
      runs++;
    }

    @Override
    public Map<LoggedKey, Double> figures() {
      return Map.of(LoggedKey.TRAIN_LOSS, figure);
    }

    @Override
    public Snapshot snapshot() {
      return new Snapshot().putLong("runs", runs);
    }

    @Override
    public void restore(Snapshot snapshot) {
      runs = snapshot.getLong("runs");
      done.add("restored " + runs);
    }
  }

  private EpochSession<Diary> session(double figure) {
    return new EpochSession<>(
        2,
        () -> new Diary(figure),
        fit -> RECOMMENDER,
        (step, figures) -> logged.add(step + " " + figures));
  }

  @Test
  void runsEveryPieceOfEveryEpochOnceAndLogsAfterEachEpoch() {
    EpochSession<Diary> session = session(0.5);
    assertThat(done).isEmpty();
    for (int piece = 0; piece < 4; piece++) {
      assertThat(session.gradientStep()).isEqualTo(piece / 2);
      assertThat(session.advance()).isTrue();
    }
    assertThat(session.advance()).isFalse();
    assertThat(done).containsExactly("begin", "0.0", "0.1", "1.0", "1.1");
    assertThat(logged).containsExactly("1 {TRAIN_LOSS=0.5}", "2 {TRAIN_LOSS=0.5}");
    assertThat(session.totalSteps(1000)).isEqualTo(2);
    assertThat(session.recommender()).isSameAs(RECOMMENDER);
  }

  @Test
  void goesOnFromTheMiddleOfAnEpoch() {
    EpochSession<Diary> first = session(0.5);
    for (int piece = 0; piece < 3; piece++) {
      first.advance();
    }
    done.clear();
    EpochSession<Diary> second = session(0.5);
    second.restore(first.snapshot());
    assertThat(second.gradientStep()).isEqualTo(1);
    assertThat(second.advance()).isTrue();
    assertThat(second.advance()).isFalse();
    assertThat(done).containsExactly("begin", "restored 3", "1.1");
  }

  @Test
  void aFinishedSessionCanBeRestoredAndServes() {
    EpochSession<Diary> first = session(0.5);
    first.advance();
    assertThatThrownBy(first::recommender).isInstanceOf(IllegalStateException.class);
    for (int piece = 1; piece < 4; piece++) {
      first.advance();
    }
    EpochSession<Diary> second = session(0.5);
    second.restore(first.snapshot());
    assertThat(second.advance()).isFalse();
    assertThat(second.recommender()).isSameAs(RECOMMENDER);
  }

  @Test
  void aFigureThatIsNoNumberEndsTheTraining() {
    EpochSession<Diary> session = session(Double.NaN);
    session.advance();
    assertThatThrownBy(session::advance)
        .isInstanceOf(TrainingException.class)
        .hasMessage(
            "The training diverged in epoch 1, where train/loss is NaN; choose a smaller"
                + " learningRate or a larger l2.");
  }
}
