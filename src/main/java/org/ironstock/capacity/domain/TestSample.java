package org.ironstock.capacity.domain;

import java.time.LocalDate;
import org.ironstock.shared.Quantity;

/**
 * What TNO took along from a test run to have it tested.
 *
 * @param supplierLot batch number on the box
 * @param basis code of the regulatory basis on the goods, e.g. {@code MDR-2017-745}
 * @param place warehouse of the State in which it lies, e.g. {@code DC-VENLO}
 */
public record TestSample(String supplierLot, Quantity pieces, LocalDate expiresOn, String basis, String place) {}
