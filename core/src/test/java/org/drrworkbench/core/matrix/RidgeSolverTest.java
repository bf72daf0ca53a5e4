package org.drrworkbench.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RidgeSolverTest {
  private static final float RIDGE = 2;

  static List<DenseAlgebra> both() {
    return List.of(new JavaAlgebra(), new OpenBlas());
  }

  /** Rows and targets of one regression, and the common Gram matrix of some other rows. */
  private record Problem(int size, int count, float[] rows, float[] targets, float[] common) {
    static Problem random(int size, int count, long seed) {
      RandomStream random = new RandomStream(seed, "test");
      float[] rows = new float[count * size];
      float[] targets = new float[count];
      random.fillGaussian(rows, 1);
      random.fillGaussian(targets, 1);
      float[] others = new float[3 * size];
      random.fillGaussian(others, 1);
      float[] common = new float[size * size];
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < size; b++) {
          for (int row = 0; row < 3 && b >= a; row++) {
            common[a * size + b] += others[row * size + a] * others[row * size + b];
          }
          // The lower half is not to be read.
          common[a * size + b] = b < a ? Float.NaN : common[a * size + b];
        }
      }
      return new Problem(size, count, rows, targets, common);
    }

    float[] solve(RidgeSolver solver) {
      solver.begin(count, RIDGE);
      for (int row = 0; row < count; row++) {
        solver.add(rows, row * size, targets[row]);
      }
      float[] weights = new float[size + 2];
      solver.solve(weights, 1);
      assertThat(weights[0]).isZero();
      assertThat(weights[size + 1]).isZero();
      return weights;
    }

    /** At the minimum (X'X + ridge I + common) w - X't = 0. */
    void checkGradient(float[] weights, boolean withCommon) {
      double[] gradient = new double[size];
      for (int a = 0; a < size; a++) {
        gradient[a] = (double) RIDGE * weights[a + 1];
        for (int b = 0; b < size && withCommon; b++) {
          gradient[a] += (double) common[Math.min(a, b) * size + Math.max(a, b)] * weights[b + 1];
        }
      }
      for (int row = 0; row < count; row++) {
        double error = -targets[row];
        for (int a = 0; a < size; a++) {
          error += (double) rows[row * size + a] * weights[a + 1];
        }
        for (int a = 0; a < size; a++) {
          gradient[a] += error * rows[row * size + a];
        }
      }
      assertThat(gradient).containsExactly(new double[size], within(2e-3));
    }
  }

  @Property(tries = 60)
  void bothFindTheMinimumAndAgree(
      @ForAll @IntRange(min = 1, max = 80) int size,
      @ForAll @IntRange(min = 0, max = 160) int count,
      @ForAll boolean withCommon,
      @ForAll long seed) {
    Problem problem = Problem.random(size, count, seed);
    float[][] found = new float[2][];
    for (int k = 0; k < 2; k++) {
      RidgeSolver solver = both().get(k).ridgeSolver(size);
      if (withCommon) {
        solver.setCommon(problem.common());
      }
      found[k] = problem.solve(solver);
      problem.checkGradient(found[k], withCommon);
    }
    assertThat(found[1]).containsExactly(found[0], within(2e-4f));
  }

  /** More rows than are gathered at a time, a whole number of times and not. */
  @Test
  void bothAgreeOnManyRows() {
    for (int count : new int[] {511, 512, 513, 1024, 1300}) {
      Problem problem = Problem.random(40, count, count);
      float[] java = problem.solve(new JavaAlgebra().ridgeSolver(40));
      float[] blas = problem.solve(new OpenBlas().ridgeSolver(40));
      problem.checkGradient(blas, false);
      assertThat(blas).containsExactly(java, within(1e-5f));
    }
  }

  /** More weights than rows are gathered at a time otherwise. */
  @Test
  void bothAgreeOnManyWeights() {
    for (int count : new int[] {599, 600, 601}) {
      Problem problem = Problem.random(600, count, count);
      float[] java = problem.solve(new JavaAlgebra().ridgeSolver(600));
      float[] blas = problem.solve(new OpenBlas().ridgeSolver(600));
      assertThat(blas).containsExactly(java, within(2e-3f));
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void whatWasSolvedBeforeChangesNoBit(DenseAlgebra algebra) {
    Problem many = Problem.random(50, 700, 1);
    Problem few = Problem.random(50, 20, 2);
    Problem none = Problem.random(50, 0, 3);
    float[] manyAlone = many.solve(algebra.ridgeSolver(50));
    float[] fewAlone = few.solve(algebra.ridgeSolver(50));
    RidgeSolver solver = algebra.ridgeSolver(50);
    for (int round = 0; round < 3; round++) {
      assertThat(many.solve(solver)).containsExactly(manyAlone);
      assertThat(none.solve(solver)).containsExactly(new float[52]);
      assertThat(few.solve(solver)).containsExactly(fewAlone);
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void aScaledRowIsThatRowTimesTheScale(DenseAlgebra algebra) {
    // Row 0.5 * (6, 0), target 2, ridge 1: w = 3 * 2 / (9 + 1) = 0.6.
    RidgeSolver solver = algebra.ridgeSolver(2);
    solver.begin(1, 1);
    solver.addScaled(new float[] {9, 6, 0}, 1, 0.5f, 2);
    float[] weights = new float[2];
    solver.solve(weights, 0);
    assertThat(weights).containsExactly(new float[] {0.6f, 0}, within(1e-6f));
  }

  /** After it the solver is as good as new. */
  @ParameterizedTest
  @MethodSource("both")
  void rowsThatAreNotFiniteGiveNotANumber(DenseAlgebra algebra) {
    Problem fine = Problem.random(4, 9, 1);
    float[] expected = fine.solve(algebra.ridgeSolver(4));
    RidgeSolver solver = algebra.ridgeSolver(4);
    for (int count : new int[] {2, 9}) {
      Problem broken = Problem.random(4, count, 2);
      broken.rows()[5] = Float.NaN;
      assertThat(broken.solve(solver)[1]).isNaN();
      assertThat(fine.solve(solver)).containsExactly(expected);
    }
  }
}
