/** The tables of the register of suppliers. */
@org.jspecify.annotations.NullMarked
package org.ironstock.supplier.persistence;
