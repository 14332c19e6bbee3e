/**
 * What DICOM does not say about a case: targets and prescriptions, level, setting, earlier courses, protocol, names. It is
 * proposed with reasons, confirmed by a person and written into the case file that every command reads.
 */
package org.cordon.desktop.cases;
