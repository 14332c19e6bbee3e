/** The report of what is open: its pages as they will be printed, and saving it as PDF, HTML, JSON and CSV. */
package org.cordon.desktop.report;
