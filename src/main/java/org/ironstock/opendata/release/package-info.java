/**
 * What a release says and when one is made.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.opendata.release;
