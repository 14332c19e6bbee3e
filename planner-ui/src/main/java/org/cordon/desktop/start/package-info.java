/** Before a plan is open: drop zone, example, recent plans; the cards of a load that runs or failed. */
package org.cordon.desktop.start;
