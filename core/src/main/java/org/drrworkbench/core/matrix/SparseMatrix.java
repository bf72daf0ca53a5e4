package org.drrworkbench.core.matrix;

import java.util.Arrays;

/**
 * A matrix of which only the cells other than 0 are kept, row by row: row r has the cells {@code
 * start(r)} to {@code end(r) - 1}, by ascending column. Immutable.
 */
public final class SparseMatrix {
  private final int columns;
  private final int[] starts;
  private final int[] columnOf;
  private final float[] valueOf;

  private SparseMatrix(int columns, int[] starts, int[] columnOf, float[] valueOf) {
    this.columns = columns;
    this.starts = starts;
    this.columnOf = columnOf;
    this.valueOf = valueOf;
  }

  /**
   * Ones at some places, which may be named more than once, and 0 elsewhere.
   *
   * @param row the places' rows, each below {@code rows}
   * @param column their columns, each below {@code columns}
   */
  public static SparseMatrix ones(int rows, int columns, int[] row, int[] column) {
    // Sorted by column first: transposing keeps that order within each row.
    int[] starts = new int[columns + 1];
    for (int c : column) {
      starts[c + 1]++;
    }
    accumulate(starts);
    int[] next = starts.clone();
    int[] rowOf = new int[row.length];
    for (int place = 0; place < row.length; place++) {
      rowOf[next[column[place]]++] = row[place];
    }
    float[] ones = new float[row.length];
    Arrays.fill(ones, 1);
    return new SparseMatrix(rows, starts, rowOf, ones).transposed().withoutRepeats();
  }

  private SparseMatrix withoutRepeats() {
    Builder kept = new Builder(columns);
    for (int row = 0; row < rows(); row++) {
      for (int cell = start(row); cell < end(row); cell++) {
        if (cell == start(row) || column(cell) != column(cell - 1)) {
          kept.add(column(cell), value(cell));
        }
      }
      kept.endRow();
    }
    return kept.build();
  }

  private static void accumulate(int[] counts) {
    for (int k = 1; k < counts.length; k++) {
      counts[k] += counts[k - 1];
    }
  }

  public int rows() {
    return starts.length - 1;
  }

  public int columns() {
    return columns;
  }

  /** How many cells are kept. */
  public int cells() {
    return columnOf.length;
  }

  public int start(int row) {
    return starts[row];
  }

  public int end(int row) {
    return starts[row + 1];
  }

  /** How many cells of a row are kept. */
  public int count(int row) {
    return starts[row + 1] - starts[row];
  }

  public int column(int cell) {
    return columnOf[cell];
  }

  public float value(int cell) {
    return valueOf[cell];
  }

  /** Rows and columns exchanged. */
  public SparseMatrix transposed() {
    int[] turned = new int[columns + 1];
    for (int column : columnOf) {
      turned[column + 1]++;
    }
    accumulate(turned);
    int[] next = turned.clone();
    int[] rowOf = new int[columnOf.length];
    float[] values = new float[columnOf.length];
    for (int row = 0; row < rows(); row++) {
      for (int cell = start(row); cell < end(row); cell++) {
        int to = next[columnOf[cell]]++;
        rowOf[to] = row;
        values[to] = valueOf[cell];
      }
    }
    return new SparseMatrix(rows(), turned, rowOf, values);
  }

  /**
   * The Gram matrix X'X of this X, dense: row-major [columns, columns]. Exact for ones in up to 16
   * million rows.
   *
   * @throws IllegalArgumentException if it had more numbers than an array holds
   */
  public float[] gram() {
    if ((long) columns * columns > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "A Gram matrix of " + columns + " columns is too large for an array.");
    }
    float[] gram = new float[columns * columns];
    for (int row = 0; row < rows(); row++) {
      int end = end(row);
      for (int one = start(row); one < end; one++) {
        int line = columnOf[one] * columns;
        float value = valueOf[one];
        for (int other = one; other < end; other++) {
          gram[line + columnOf[other]] += value * valueOf[other];
        }
      }
    }
    for (int row = 0; row < columns; row++) {
      for (int column = row + 1; column < columns; column++) {
        gram[column * columns + row] = gram[row * columns + column];
      }
    }
    return gram;
  }

  /** Makes a matrix row by row, each row by ascending column. */
  public static final class Builder {
    private final int columns;
    private int[] starts = new int[16];
    private int[] columnOf = new int[64];
    private float[] valueOf = new float[64];
    private int rows;
    private int cells;

    public Builder(int columns) {
      this.columns = columns;
    }

    /** Adds a cell to the row in the making; its column must be above those of its cells so far. */
    public void add(int column, float value) {
      boolean ascending = cells == starts[rows] || columnOf[cells - 1] < column;
      if (column < 0 || column >= columns || !ascending) {
        throw new IllegalArgumentException(
            "Column " + column + " of row " + rows + " is out of range or out of order.");
      }
      if (cells == columnOf.length) {
        columnOf = Arrays.copyOf(columnOf, 2 * cells);
        valueOf = Arrays.copyOf(valueOf, 2 * cells);
      }
      columnOf[cells] = column;
      valueOf[cells++] = value;
    }

    /** Ends the row in the making; the next one begins. */
    public void endRow() {
      if (++rows == starts.length) {
        starts = Arrays.copyOf(starts, 2 * rows);
      }
      starts[rows] = cells;
    }

    /** The rows ended so far. */
    public SparseMatrix build() {
      int kept = starts[rows];
      return new SparseMatrix(
          columns,
          Arrays.copyOf(starts, rows + 1),
          Arrays.copyOf(columnOf, kept),
          Arrays.copyOf(valueOf, kept));
    }
  }
}
