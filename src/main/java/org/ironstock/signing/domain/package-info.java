/** Rules of signing: mandates, cumulative value, four eyes, terms and the chain; plain Java. */
@org.jspecify.annotations.NullMarked
package org.ironstock.signing.domain;
