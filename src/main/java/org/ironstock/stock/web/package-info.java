/** Pages and answers on which officials read the stock ledger; nothing is booked here. */
@org.jspecify.annotations.NullMarked
package org.ironstock.stock.web;
