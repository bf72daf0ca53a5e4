package org.drrworkbench.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class ProcrustesRotationTest {
  private static final int USERS = 7;
  private static final int ITEMS = 30;

  @Property(tries = 40)
  void innerProductsStayAndTheItemsComeNearer(
      @ForAll @IntRange(min = 1, max = 12) int size, @ForAll long seed) {
    Factors target = random(size, seed);
    Factors factors = random(size, seed + 1);
    Factors turned = ProcrustesRotation.onto(target, factors);
    for (int user = 0; user < USERS; user++) {
      for (int item = 0; item < ITEMS; item++) {
        assertThat(product(turned, user, item))
            .isCloseTo(product(factors, user, item), within(1e-4));
      }
    }
    double distance = distance(target, turned);
    assertThat(distance).isLessThanOrEqualTo(distance(target, factors) + 1e-6);
    // No small further turn brings them nearer still.
    for (int k = 0; k + 1 < size; k++) {
      assertThat(distance(target, turnedALittle(turned, k, 0.05)))
          .isGreaterThanOrEqualTo(distance - 1e-4);
      assertThat(distance(target, turnedALittle(turned, k, -0.05)))
          .isGreaterThanOrEqualTo(distance - 1e-4);
    }
  }

  @Test
  void undoesAQuarterTurn() {
    Factors target = new Factors(2, new float[] {1, 2}, new float[] {1, 0, 0, 1, 1, 1});
    // (x, y) -> (-y, x)
    Factors factors = new Factors(2, new float[] {-2, 1}, new float[] {0, 1, -1, 0, -1, 1});
    Factors turned = ProcrustesRotation.onto(target, factors);
    assertThat(turned.items()).containsExactly(target.items(), within(1e-6f));
    assertThat(turned.users()).containsExactly(target.users(), within(1e-6f));
  }

  @Test
  void refusesFactorsOfAnotherSize() {
    Factors two = new Factors(2, new float[2], new float[4]);
    Factors one = new Factors(1, new float[1], new float[4]);
    assertThatThrownBy(() -> ProcrustesRotation.onto(two, one))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("size 1");
  }

  private static Factors random(int size, long seed) {
    RandomStream random = new RandomStream(seed, "test");
    float[] users = new float[USERS * size];
    float[] items = new float[ITEMS * size];
    random.fillGaussian(users, 1);
    random.fillGaussian(items, 1);
    return new Factors(size, users, items);
  }

  private static double product(Factors factors, int user, int item) {
    double sum = 0;
    for (int k = 0; k < factors.size(); k++) {
      sum +=
          factors.users()[user * factors.size() + k] * factors.items()[item * factors.size() + k];
    }
    return sum;
  }

  private static double distance(Factors a, Factors b) {
    double sum = 0;
    for (int k = 0; k < a.items().length; k++) {
      double gap = a.items()[k] - b.items()[k];
      sum += gap * gap;
    }
    return sum;
  }

  private static Factors turnedALittle(Factors factors, int k, double angle) {
    float[] items = factors.items().clone();
    for (int at = k; at + 1 < items.length; at += factors.size()) {
      double x = items[at];
      double y = items[at + 1];
      items[at] = (float) (Math.cos(angle) * x - Math.sin(angle) * y);
      items[at + 1] = (float) (Math.sin(angle) * x + Math.cos(angle) * y);
    }
    return new Factors(factors.size(), factors.users(), items);
  }
}
