/** Lists of stock, destinations and plans of handovers. */
@org.jspecify.annotations.NullMarked
package org.ironstock.handover.application;
