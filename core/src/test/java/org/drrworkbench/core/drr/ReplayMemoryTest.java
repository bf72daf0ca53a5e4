package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class ReplayMemoryTest {
  private static Transition transition(int user) {
    return new Transition(
        user,
        user % 3,
        new int[] {user},
        new int[] {user, 2},
        new float[0],
        new float[] {user, -1},
        new int[] {},
        user % 2 == 0);
  }

  private static DrrSettings settings(int capacity, String... more) {
    Map<String, String> chosen =
        TinyAgent.settings(
            "replayCapacity",
            Integer.toString(capacity),
            "historyLength",
            "4",
            "trainListLength",
            "3");
    for (int p = 0; p < more.length; p += 2) {
      chosen.put(more[p], more[p + 1]);
    }
    return DrrSettings.of(
        EncoderSettings.Kind.GRU, DrrSettings.schema(EncoderSettings.Kind.GRU).values(chosen));
  }

  private static ReplayMemory filled(int capacity, int count) {
    ReplayMemory memory = new ReplayMemory(settings(capacity));
    for (int user = 0; user < count; user++) {
      memory.add(transition(user));
    }
    return memory;
  }

  @Test
  void givesBackWhatWasAdded() {
    ReplayMemory memory = filled(10, 5);
    assertThat(memory.size()).isEqualTo(5);
    assertThat(memory.get(3)).usingRecursiveComparison().isEqualTo(transition(3));
  }

  @Test
  void theOldestLeavesWhenFull() {
    ReplayMemory memory = filled(3, 5);
    assertThat(memory.size()).isEqualTo(3);
    // Places 0 and 1 were taken again by the fourth and the fifth.
    assertThat(memory.get(0).user()).isEqualTo(3);
    assertThat(memory.get(1).user()).isEqualTo(4);
    assertThat(memory.get(2).user()).isEqualTo(2);
  }

  @Test
  void growsBeyondItsFirstSize() {
    ReplayMemory memory = filled(5000, 3000);
    assertThat(memory.size()).isEqualTo(3000);
    assertThat(memory.get(2999).user()).isEqualTo(2999);
  }

  @Test
  void samplesEveryPlace() {
    boolean[] seen = new boolean[4];
    for (Transition t :
        new UniformSampling()
            .draw(filled(10, 4), 200, new RandomStream(1, "replay"))
            .transitions()) {
      seen[t.user()] = true;
    }
    assertThat(seen).containsOnly(true);
  }

  @Test
  void aRestoredMemoryGoesOnAsTheOriginal() {
    for (int count : new int[] {2, 3, 5, 2000}) {
      ReplayMemory original = filled(3, count);
      ReplayMemory restored = new ReplayMemory(settings(3));
      restored.restore(original.snapshot());
      original.add(transition(77));
      restored.add(transition(77));
      assertThat(restored.snapshot()).isEqualTo(original.snapshot());
    }
  }

  @Test
  void aListsOneRewardAndTheAnswerAreKeptWhenAskedFor() {
    ReplayMemory memory = new ReplayMemory(settings(5, "rewardCredit", "list"));
    Transition list =
        new Transition(
            1,
            0,
            new int[] {4},
            new int[] {2, 3, 1},
            new float[] {0.1f, -0.2f, 0.3f, 0},
            new float[] {0.5f},
            new int[] {4, 2},
            false);
    memory.add(list);
    assertThat(memory.get(0)).usingRecursiveComparison().isEqualTo(list);
  }
}
