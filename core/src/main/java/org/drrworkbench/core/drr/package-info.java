/**
 * The article: history encoders, actor, critic, replay, the DDPG update, the offline and the online
 * loop. To be read in this order:
 *
 * <ol>
 *   <li>{@code PretrainedFactors}, {@code VectorTables}: u and i_j
 *   <li>the package {@code encode}: GRU and attention (eq. 1-4) and their relatives, the state s
 *       (eq. 5)
 *   <li>{@code Actor}, {@code Critic} and its forms (eq. 6), {@code DrrNetworks}
 *   <li>{@code DdpgLearner} with {@code TargetValues} (eq. 7-9); {@code SupervisedLearner}, its
 *       twin without a critic; {@code ReplayMemory} and how it is sampled
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
