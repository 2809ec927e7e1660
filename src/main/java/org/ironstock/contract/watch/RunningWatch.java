package org.ironstock.contract.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ironstock.contract.ContractWatch;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.domain.FilterAlarm;
import org.ironstock.contract.domain.FilterStatement;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.ProductComplaintRows;
import org.ironstock.contract.persistence.SupervisionRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the watch over a contract. */
@Service
@Transactional(readOnly = true)
class RunningWatch implements ContractWatch {

    private final ContractRows contracts;
    private final FilterWatch filter;
    private final ProductComplaintRows complaints;
    private final SupervisionRows supervision;

    RunningWatch(
            ContractRows contracts, FilterWatch filter, ProductComplaintRows complaints, SupervisionRows supervision) {
        this.contracts = contracts;
        this.filter = filter;
        this.complaints = complaints;
        this.supervision = supervision;
    }

    @Override
    public List<FilterWeeks> filterWeeks(String contractId) {
        ProductionContract contract = contracts.get(contractId);
        Set<String> products = contract.lines().stream()
                .map(ProductionContract.Line::productCode)
                .collect(Collectors.toSet());
        return contract.supplier().supplierId().map(filter::covers).orElse(List.of()).stream()
                .filter(cover -> products.contains(cover.productCode()))
                .map(cover -> new FilterWeeks(
                        cover.productCode(),
                        cover.level().inDutch(),
                        cover.weeks(),
                        cover.statement().map(FilterStatement::statedOn),
                        shortSince(contract)))
                .toList();
    }

    private Optional<Instant> shortSince(ProductionContract contract) {
        return contract.supplier().supplierId().map(filter::alarms).orElse(List.of()).stream()
                .filter(alarm -> alarm.measure().isEmpty())
                .map(FilterAlarm::raisedAt)
                .findFirst();
    }

    @Override
    public List<OpenComplaint> openComplaints(String contractId) {
        return complaints.open(contractId);
    }

    @Override
    public List<OpenFinding> openFindings(String contractId) {
        return supervision.open(contractId);
    }
}
