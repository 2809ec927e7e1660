package org.ironstock.payment.application;

/** Goods of an order were received or judged: invoices that wait for them are matched anew. */
public record ReceiptBooked(String orderNumber) {}
