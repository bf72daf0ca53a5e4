package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;

/**
 * Users and their histories as tensors. Items are <em>time-major</em> (all users' oldest item
 * first), because the GRU walks along time and each of its steps is then one contiguous slice.
 * Short histories are padded on the left.
 *
 * @param size users B in the batch
 * @param length history length n
 * @param users u, the user vectors [B, k]
 * @param items i_1..i_n, the item vectors [n * B, k]; zero at padded places
 * @param rows which rows of the table of all folds' item vectors those are [n * B], int64; a fold's
 *     rows are its items and then that of padded places
 * @param mask 1 where there is an item, 0 at padded places [n * B, 1]
 */
public record HistoryBatch(
    int size, int length, NDArray users, NDArray items, NDArray rows, NDArray mask) {

  /** The same places with other item vectors. */
  HistoryBatch withItems(NDArray others) {
    return new HistoryBatch(size, length, users, others, rows, mask);
  }
}
