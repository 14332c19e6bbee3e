/**
 * A plan review: plan set, case and protocol in, one immutable {@link org.cordon.review.ReviewResult} out.
 *
 * <p>{@link org.cordon.review.request} holds what a person asked, {@link org.cordon.review.choice} which plan and dose are
 * judged; here rows are planned, measured and judged.
 *
 * <p>The verdict: FAIL when a judged row fails or a finding is an ERROR; else REVIEW when anything is VARIATION,
 * NOT_EVALUATED, within its bounds, unconfirmed, a WARNING, or a row that must be judged was not; else PASS.
 */
package org.cordon.review;
