package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * Users and their histories as tensors. Items are <em>time-major</em> (all users' oldest item
 * first), because the GRU walks along time and each of its steps is then one contiguous slice.
 * Short histories are padded on the left.
 *
 * @param size users B in the batch
 * @param length history length n
 * @param users u, the user vectors [B, k]
 * @param items i_1..i_n, the item vectors [n * B, k], multiplied by their ratings where those are
 *     told; zero at padded places
 * @param rows which rows of the table of all folds' item vectors those are [n * B], int64; a fold's
 *     rows are its items and then that of padded places
 * @param ratings what the item vectors were multiplied by [n * B, 1], 0 at padded places; null for
 *     nothing
 * @param mask 1 where the encoder is to see an item, else 0 [n * B, 1]
 */
public record HistoryBatch(
    int size,
    int length,
    NDArray users,
    NDArray items,
    NDArray rows,
    @Nullable NDArray ratings,
    NDArray mask) {

  /** The same places with other item vectors. */
  HistoryBatch withItems(NDArray others) {
    return new HistoryBatch(size, length, users, others, rows, ratings, mask);
  }
}
