/**
 * Rows of releases and of the feed.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.opendata.persistence;
