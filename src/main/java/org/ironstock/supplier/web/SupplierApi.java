package org.ironstock.supplier.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.ironstock.platform.CurrentCaller;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Problem;
import org.ironstock.supplier.RegisteredSupplier;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.application.SupplierRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suppliers register themselves; CIBG confirms or refuses them. */
@RestController
@RequestMapping("/api/suppliers")
class SupplierApi {

    private final SupplierRegister suppliers;
    private final RegistrationLimit limit;
    private final CurrentOfficial currentOfficial;
    private final CurrentCaller currentCaller;

    SupplierApi(
            SupplierRegister suppliers,
            RegistrationLimit limit,
            CurrentOfficial currentOfficial,
            CurrentCaller currentCaller) {
        this.suppliers = suppliers;
        this.limit = limit;
        this.currentOfficial = currentOfficial;
        this.currentCaller = currentCaller;
    }

    /**
     * A new registration with its credential.
     *
     * @param secret password for Basic sign-in with the supplier id as user name; shown this once
     */
    record Registered(String supplierId, Supplier.State state, String secret) {}

    /**
     * What CIBG decides on a registration.
     *
     * @param outcome CONFIRMED or REFUSED
     * @param reason required on refusal
     */
    record Decision(@Nullable Outcome outcome, @Nullable String reason) {

        /** The two ways to decide. */
        enum Outcome {
            CONFIRMED,
            REFUSED
        }
    }

    @PostMapping
    ResponseEntity<Registered> register(
            @RequestBody RegistrationRequest request, HttpServletRequest http, HttpServletResponse response) {
        limit.check(http, response);
        RegisteredSupplier registered = suppliers.register(request.registration());
        Supplier supplier = registered.supplier();
        return ResponseEntity.created(URI.create("/api/suppliers/" + supplier.id()))
                .body(new Registered(supplier.id(), supplier.state(), registered.secret()));
    }

    /** The supplier that signed in. */
    @GetMapping("/me")
    Supplier me() {
        return suppliers.get(currentCaller.getSupplier());
    }

    /** Suppliers in one state, those who wait longest first. */
    @GetMapping
    List<Supplier> inState(@RequestParam(defaultValue = "REGISTERED") Supplier.State state) {
        return suppliers.inState(state);
    }

    @GetMapping("/{supplierId}")
    Supplier supplier(@PathVariable String supplierId) {
        return suppliers
                .find(supplierId)
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND, "supplier-unknown", "There is no supplier %s.".formatted(supplierId)));
    }

    @PostMapping("/{supplierId}/confirmation")
    Supplier decide(@PathVariable String supplierId, @RequestBody Decision decision) {
        String official = currentOfficial.get().id();
        if (decision.outcome() == null) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY, "outcome-required", "The outcome is CONFIRMED or REFUSED.");
        }
        return decision.outcome() == Decision.Outcome.CONFIRMED
                ? suppliers.confirm(supplierId, official)
                : suppliers.refuse(supplierId, official, decision.reason() == null ? "" : decision.reason());
    }
}
