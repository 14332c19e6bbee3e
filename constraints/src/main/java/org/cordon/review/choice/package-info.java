/**
 * Which plan, structures and dose of the files are judged: the one that is meant, the sum of several, or the reason why
 * none can be. What is left open is a choice for a person, never a guess.
 */
package org.cordon.review.choice;
