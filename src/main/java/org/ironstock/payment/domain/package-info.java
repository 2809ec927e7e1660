/** Budget and what cases take from it, in plain Java. */
@org.jspecify.annotations.NullMarked
package org.ironstock.payment.domain;
