/**
 * The article: history encoders, actor, critic, replay, the DDPG update, the offline and the online
 * loop. To be read in this order:
 *
 * <ol>
 *   <li>{@code PretrainedFactors}, {@code VectorTables}: u and i_j
 *   <li>{@code Gru} (eq. 1-4), {@code GruAttentionEncoder}, {@code WeightedAverageEncoder}: A
 *   <li>{@code DrrNetworks} (eq. 5), {@code Actor}, {@code Critic} (eq. 6)
 *   <li>{@code DdpgLearner} (eq. 7-9), {@code ReplayMemory}
 *   <li>{@code LearningLoop}: act, remember, learn; {@code DrrTraining}: one agent from nothing to
 *       the end
 * </ol>
 *
 * Where and why it departs from the article is numbered in docs/algorithms/drr-gru.md. Comparison
 * models, feedback and metrics do not belong here.
 */
@NullMarked
package org.drrworkbench.core.drr;

import org.jspecify.annotations.NullMarked;
