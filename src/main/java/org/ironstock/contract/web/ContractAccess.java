package org.ironstock.contract.web;

import java.util.List;
import org.ironstock.platform.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Every official reads contracts, as their documents; prices are for nobody else. Contract managers bring pieces and files. */
@Configuration(proxyBeanMethods = false)
class ContractAccess {

    /** Who keeps the files of contracts. */
    static final String KEEPER = "rvo-contract-manager";

    private static final String LAWYER = "rvo-lawyer";
    private static final String[] LISTERS = {KEEPER, "rvo-buyer", "ezk-dgbi"};
    private static final String IMPORT = "/contracten/importeren";

    @Bean
    List<AccessRule> contractAccessRules() {
        return List.of(
                AccessRule.officials(HttpMethod.GET, "/contracten"),
                AccessRule.officials(HttpMethod.GET, "/contracten/{contractId}"),
                AccessRule.officials(HttpMethod.POST, "/contracten/{contractId}/stukken", KEEPER, LAWYER),
                AccessRule.officials(HttpMethod.POST, "/contracten/{contractId}/verklaringen", KEEPER, LAWYER),
                AccessRule.officials(HttpMethod.GET, "/contracten/script/bestand.js"),
                AccessRule.officials(HttpMethod.GET, "/contracten/maandrapportages"),
                AccessRule.officials(HttpMethod.POST, "/contracten/maandrapportages", KEEPER),
                AccessRule.officials(HttpMethod.GET, "/contracten/maandrapportages/{month}/{version}"),
                AccessRule.officials(HttpMethod.GET, IMPORT, KEEPER),
                AccessRule.officials(HttpMethod.POST, IMPORT, KEEPER),
                AccessRule.officials(HttpMethod.GET, "/contracten/importeren/{number}", KEEPER),
                AccessRule.officials(HttpMethod.POST, "/contracten/importeren/{number}", KEEPER),
                AccessRule.officials(HttpMethod.POST, "/contracten/importeren/{number}/stoppen", KEEPER),
                AccessRule.officials(HttpMethod.GET, "/initiatieven"),
                AccessRule.officials(HttpMethod.GET, "/initiatieven/lijst.csv"),
                AccessRule.officials(HttpMethod.GET, "/initiatieven/{initiativeId}"),
                AccessRule.officials(HttpMethod.POST, "/initiatieven", LISTERS),
                AccessRule.officials(HttpMethod.POST, "/initiatieven/{initiativeId}", LISTERS));
    }

    static String[] listers() {
        return LISTERS.clone();
    }
}
