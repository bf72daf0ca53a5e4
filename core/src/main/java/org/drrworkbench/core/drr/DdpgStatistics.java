package org.drrworkbench.core.drr;

/**
 * Means over some updates.
 *
 * @param criticLoss eq. 8
 * @param actorLoss -mean Q(s, pi(s)), whose gradient is eq. 7
 * @param meanQ mean Q(s, x) over the items shown
 * @param gradientNorm the critic's gradient before clipping
 */
record DdpgStatistics(double criticLoss, double actorLoss, double meanQ, double gradientNorm) {}
