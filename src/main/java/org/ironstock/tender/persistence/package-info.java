/**
 * Tables of the tender module.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.tender.persistence;
