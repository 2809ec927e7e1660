/** Pools and what orders take from them, in plain Java. */
@org.jspecify.annotations.NullMarked
package org.ironstock.pool.domain;
