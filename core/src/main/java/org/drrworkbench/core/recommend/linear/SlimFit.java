package org.drrworkbench.core.recommend.linear;

import java.util.Arrays;
import org.drrworkbench.core.matrix.SparseMatrix;
import org.drrworkbench.core.recommend.ItemWeights;
import org.drrworkbench.core.recommend.PositiveRows;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.recommend.TopItems;
import org.drrworkbench.core.recommend.TrainingInput;
import org.jspecify.annotations.Nullable;

/** A fit of SLIM, some items at a time. */
final class SlimFit {
  /** Items per step: a fraction of a second each. */
  private static final int STEP = 32;

  /** The Gram matrix in single precision. */
  private static final int BYTES_PER_NUMBER = 4;

  private final TrainingInput input;
  private final double l1;
  private final double l2;
  private final int neighbours;
  private final int passes;
  private @Nullable State state;
  private @Nullable Recommender fitted;

  SlimFit(TrainingInput input, double l1, double l2, int neighbours, int passes) {
    this.input = input;
    this.l1 = l1;
    this.l2 = l2;
    this.neighbours = neighbours;
    this.passes = passes;
  }

  /** What lies between two steps: the weights of items below {@code next}. */
  private static final class State {
    final PositiveRows positives;
    final int items;
    final float[] gram;
    final ElasticNet solver;
    final SparseMatrix.Builder weights;
    final float[] cosines;
    int next;

    State(PositiveRows positives, double l1, double l2, int passes) {
      this.positives = positives;
      items = positives.fitted().columns();
      gram = positives.fitted().gram();
      solver = new ElasticNet(gram, items, l1, l2, passes);
      weights = new SparseMatrix.Builder(items);
      cosines = new float[items];
    }
  }

  /** Fits some more items; false when all were fitted already. */
  boolean advance() {
    if (fitted != null) {
      return false;
    }
    if (state == null) {
      int items = input.split().train().itemCount();
      DenseItemMatrix.check("slim", items, BYTES_PER_NUMBER, Runtime.getRuntime().maxMemory());
      state = new State(PositiveRows.of(input), l1, l2, passes);
      return true;
    }
    for (int end = Math.min(state.items, state.next + STEP); state.next < end; state.next++) {
      fit(state, state.next);
    }
    if (state.next == state.items) {
      // Fitted item by item, that is column by column of the matrix that rows are multiplied with.
      fitted =
          new ItemWeights(
              state.positives.known(), state.weights.build().transposed(), state.positives.rows());
      state = null;
    }
    return true;
  }

  private void fit(State now, int target) {
    int[] candidates = candidates(now, target);
    float[] solution = now.solver.solve(target, candidates);
    for (int k = 0; k < candidates.length; k++) {
      if (solution[k] > 0) {
        now.weights.add(candidates[k], solution[k]);
      }
    }
    now.weights.endRow();
  }

  /** Items that can have a weight above 0, ascending. */
  private int[] candidates(State now, int target) {
    int items = now.items;
    int line = target * items;
    int[] found = new int[items];
    int count = 0;
    for (int item = 0; item < items; item++) {
      if (item != target && now.gram[line + item] > l1) {
        found[count++] = item;
      }
    }
    int[] candidates = Arrays.copyOf(found, count);
    if (neighbours == 0 || count <= neighbours) {
      return candidates;
    }
    for (int item : candidates) {
      // The target's own length is the same for all and does not change their order.
      now.cosines[item] = now.gram[line + item] / (float) Math.sqrt(now.gram[item * items + item]);
    }
    int[] nearest = new TopItems(neighbours).pick(now.cosines, 0, candidates);
    Arrays.sort(nearest);
    return nearest;
  }

  /** What was fitted. */
  Recommender recommender() {
    if (fitted == null) {
      throw new IllegalStateException("Not fitted yet.");
    }
    return fitted;
  }
}
