package org.drrworkbench.core.matrix;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Ridge regressions in plain Java, in loops that the compiler turns into vector instructions. It
 * needs no library to be loaded and is the faster one for short vectors.
 */
final class JavaRidgeSolver implements RidgeSolver {
  /** Rows per pass over the Gram matrix: fewer passes, fewer loads and stores. */
  private static final int BLOCK = 8;

  private final int size;
  private final float[] gram;
  private final float[] solution;
  private float ridge;
  private float @Nullable [] common;
  private float[] rows = new float[0];
  private float[] columns = new float[0];
  private float[] targets = new float[0];
  private int count;

  JavaRidgeSolver(int size) {
    this.size = size;
    gram = new float[size * size];
    solution = new float[size];
  }

  @Override
  public void setCommon(float[] gramMatrix) {
    common = gramMatrix;
  }

  @Override
  public void begin(int most, float weight) {
    ridge = weight;
    if (targets.length < most) {
      targets = new float[most];
      rows = new float[most * size];
    }
    count = 0;
  }

  @Override
  public void add(float[] source, int from, float target) {
    System.arraycopy(source, from, rows, count * size, size);
    targets[count++] = target;
  }

  @Override
  public void addScaled(float[] source, int from, float scale, float target) {
    for (int k = 0; k < size; k++) {
      rows[count * size + k] = scale * source[from + k];
    }
    targets[count++] = target;
  }

  @Override
  public void solve(float[] weights, int at) {
    Arrays.fill(weights, at, at + size, 0);
    if (count >= size || common != null) {
      fillGram(rows, count, size);
      Arrays.fill(solution, 0);
      for (int row = 0; row < count; row++) {
        addScaled(targets[row], rows, row * size, solution, 0, size);
      }
      factorise(gram, size);
      substitute(gram, solution, size);
      System.arraycopy(solution, 0, weights, at, size);
    } else {
      transpose();
      fillGram(columns, size, count);
      System.arraycopy(targets, 0, solution, 0, count);
      factorise(gram, count);
      substitute(gram, solution, count);
      for (int row = 0; row < count; row++) {
        addScaled(solution[row], rows, row * size, weights, at, size);
      }
    }
  }

  private void transpose() {
    if (columns.length < count * size) {
      columns = new float[size * size];
    }
    for (int row = 0; row < count; row++) {
      for (int k = 0; k < size; k++) {
        columns[k * count + row] = rows[row * size + k];
      }
    }
  }

  /** Upper half of the sum of m m' over the {@code vectors} vectors of a width, ridge included. */
  private void fillGram(float[] m, int vectors, int width) {
    if (common == null) {
      Arrays.fill(gram, 0, width * width, 0);
    } else {
      System.arraycopy(common, 0, gram, 0, width * width);
    }
    for (int k = 0; k < width; k++) {
      gram[k * width + k] += ridge;
    }
    int done = vectors - vectors % BLOCK;
    for (int v = 0; v < done; v += BLOCK) {
      for (int k = 0; k < width; k++) {
        addBlock(m, v * width, k, width, gram);
      }
    }
    for (int v = done; v < vectors; v++) {
      for (int k = 0; k < width; k++) {
        int from = v * width + k;
        addScaled(m[from], m, from, gram, k * width + k, width - k);
      }
    }
  }

  /** Row k of the Gram matrix, from the diagonal on, gains eight vectors at once. */
  private static void addBlock(float[] m, int first, int k, int width, float[] gram) {
    int o1 = first + width;
    int o2 = o1 + width;
    int o3 = o2 + width;
    int o4 = o3 + width;
    int o5 = o4 + width;
    int o6 = o5 + width;
    int o7 = o6 + width;
    float a0 = m[first + k];
    float a1 = m[o1 + k];
    float a2 = m[o2 + k];
    float a3 = m[o3 + k];
    float a4 = m[o4 + k];
    float a5 = m[o5 + k];
    float a6 = m[o6 + k];
    float a7 = m[o7 + k];
    int row = k * width;
    for (int j = k; j < width; j++) {
      gram[row + j] +=
          (a0 * m[first + j] + a1 * m[o1 + j] + a2 * m[o2 + j] + a3 * m[o3 + j])
              + (a4 * m[o4 + j] + a5 * m[o5 + j] + a6 * m[o6 + j] + a7 * m[o7 + j]);
    }
  }

  /** Cholesky: the upper half of a becomes U with U'U = a. */
  private static void factorise(float[] a, int width) {
    for (int k = 0; k < width; k++) {
      int row = k * width;
      float inverse = (float) (1 / Math.sqrt(a[row + k]));
      for (int j = k; j < width; j++) {
        a[row + j] *= inverse;
      }
      for (int i = k + 1; i < width; i++) {
        addScaled(-a[row + i], a, row + i, a, i * width + i, width - i);
      }
    }
  }

  /** Solves U'U x = b in place. */
  private static void substitute(float[] u, float[] b, int width) {
    for (int k = 0; k < width; k++) {
      b[k] /= u[k * width + k];
      addScaled(-b[k], u, k * width + k + 1, b, k + 1, width - k - 1);
    }
    for (int k = width - 1; k >= 0; k--) {
      float sum = b[k];
      for (int j = k + 1; j < width; j++) {
        sum -= u[k * width + j] * b[j];
      }
      b[k] = sum / u[k * width + k];
    }
  }

  private static void addScaled(
      float scale, float[] from, int fromAt, float[] to, int toAt, int length) {
    for (int j = 0; j < length; j++) {
      to[toAt + j] += scale * from[fromAt + j];
    }
  }
}
