package org.ironstock.contract.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.contract.ProductionContract;
import org.ironstock.shared.Quantity;

/**
 * What an order is held against, read while its contract and its product are locked.
 *
 * @param orderedFrom whether orders are placed under the contract at all; not under one that only keeps capacity ready
 * @param price what the product list says of the unit price
 * @param forecast the forecast that the request names; empty when there is none of this name
 * @param stock all that lies there for care: free and waiting for release
 * @param onOrder what open orders of the product will bring, this one not counted
 * @param passedOn day of the newest passed test of this product and supplier
 * @param filterNeeded whether the product is made of filter material
 * @param filter newest statement of the producer about it
 * @param producing what open orders at this producer will take of it, this one not counted
 */
public record OrderFacts(
        ProductionContract contract,
        boolean orderedFrom,
        PriceStanding price,
        Optional<Forecast> forecast,
        Quantity stock,
        Quantity onOrder,
        Optional<LocalDate> passedOn,
        boolean filterNeeded,
        Optional<FilterStatement> filter,
        Quantity producing,
        OrderLimits limits,
        LocalDate today) {}
