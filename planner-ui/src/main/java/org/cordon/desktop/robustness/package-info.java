/**
 * How far the patient may be displaced before a row fails: asked for by a person, computed as {@code cordon robustness}
 * does, shown as a polar picture and as tables. The dose is kept rigid in space; that sentence is always in sight.
 */
package org.cordon.desktop.robustness;
