package org.cordon.review;

/** How the structure that is measured relates to the one on which the row's limit was derived. */
enum Substitution {
    /** It is that structure. */
    NONE,
    /** It contains that structure: a pass is a pass, with a WARNING; a miss says nothing and is not evaluated. */
    CONTAINS,
    /** It lies in that structure: at best REVIEW. */
    CONTAINED,
    /** Neither contains the other for certain: a pass is at best REVIEW; a miss says nothing and is not evaluated. */
    OVERLAPS,
    /** From T11 to L2 the sac or cauda carries the cord's absolute limits itself: a miss is a miss, with a WARNING. */
    TAKES_THE_LIMIT
}
