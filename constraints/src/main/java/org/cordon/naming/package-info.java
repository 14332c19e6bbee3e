/**
 * From the names of drawn structures to canonical (AAPM TG-263) names, without ever guessing.
 *
 * <p>A name matches when it <em>is</em> a known name, whatever its case, blanks and punctuation. Everything else, a name
 * that is nearly known, contains a known one, looks like one or belongs to a helper structure, is only ever proposed to
 * a person. The cord, its PRV, the canal, the sac, the cauda, partial cords and the brainstem are seven structures. A
 * confirmed mapping wins over everything here.
 */
package org.cordon.naming;
