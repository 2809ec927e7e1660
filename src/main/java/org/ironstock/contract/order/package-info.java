/** Follow-up orders: asked for, checked, drawn up, signed, offered and answered, or given back. */
@org.jspecify.annotations.NullMarked
package org.ironstock.contract.order;
