package org.drrworkbench.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SnapshotTest {
  private static Snapshot every() {
    return new Snapshot()
        .put("floats", new float[] {1.5f, Float.NaN})
        .put("doubles", new double[] {-2})
        .put("ints", new int[] {3, 4})
        .put("bytes", new byte[] {5})
        .putLong("long", Long.MIN_VALUE);
  }

  @Test
  void everyKindOfArrayComesBack() {
    Snapshot snapshot = every();
    assertThat(snapshot.floats("floats")).containsExactly(1.5f, Float.NaN);
    assertThat(snapshot.doubles("doubles")).containsExactly(-2);
    assertThat(snapshot.ints("ints")).containsExactly(3, 4);
    assertThat(snapshot.bytes("bytes")).containsExactly((byte) 5);
    assertThat(snapshot.longs("long")).containsExactly(Long.MIN_VALUE);
    assertThat(snapshot.getLong("long")).isEqualTo(Long.MIN_VALUE);
    assertThat(snapshot.names()).containsExactly("floats", "doubles", "ints", "bytes", "long");
    assertThat(snapshot.has("ints")).isTrue();
    assertThat(snapshot.has("int")).isFalse();
  }

  @Test
  void equalContentIsEqualWhateverTheOrder() {
    Snapshot one = new Snapshot().put("a", new int[] {1}).put("b", new int[] {2});
    Snapshot other = new Snapshot().put("b", new int[] {2}).put("a", new int[] {1});
    assertThat(every()).isEqualTo(every()).hasSameHashCodeAs(every());
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one).isNotEqualTo(new Snapshot().put("a", new int[] {1}).put("b", new int[] {3}));
    assertThat(one).isNotEqualTo(new Snapshot().put("a", new int[] {1}));
    assertThat(one).isNotEqualTo(new Snapshot().put("a", new int[] {1}).put("b", new long[] {2}));
  }

  @Test
  void foldersHoldWhatWasPutBelowThem() {
    Snapshot whole =
        new Snapshot().put("actor", new int[] {9}).putAll("actor", every()).putAll("x", every());
    assertThat(whole.ints("actor/ints")).containsExactly(3, 4);
    assertThat(whole.folder("actor")).isEqualTo(every());
    assertThat(whole.folder("act").names()).isEmpty();
  }

  @Test
  void aNameCanBePutOnce() {
    Snapshot snapshot = new Snapshot().put("a", new int[0]);
    assertThatThrownBy(() -> snapshot.put("a", new int[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The snapshot already holds a.");
  }

  @Test
  void otherThingsThanArraysOfNumbersAreRefused() {
    assertThatThrownBy(() -> new Snapshot().put("words", new String[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("words is no array that a snapshot can hold.");
  }

  @Test
  void aMissingNameAndAnotherKindAreNamed() {
    assertThatThrownBy(() -> every().ints("steps"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The snapshot holds no steps.");
    assertThatThrownBy(() -> every().ints("floats"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The snapshot holds floats as float[], not as int[].");
  }

  @Test
  void namesCannotBeTakenOut() {
    assertThatThrownBy(() -> every().names().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
