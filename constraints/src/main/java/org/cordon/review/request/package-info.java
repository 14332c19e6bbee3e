/**
 * What a person asks of a review: options, the case file beside the plan, settings of the environment, earlier courses;
 * read and written, and refused with file, line and remedy where it cannot be understood.
 */
package org.cordon.review.request;
