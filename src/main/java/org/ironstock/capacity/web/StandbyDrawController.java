package org.ironstock.capacity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.ironstock.capacity.application.YearDraws;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The draw of test runs as everybody may verify it: the hash before the year, the seed after it. */
@RestController
@Tag(name = "Stand-by lines", description = "Lines of the producer that is signed in")
class StandbyDrawController {

    private final YearDraws draws;

    StandbyDrawController(YearDraws draws) {
        this.draws = draws;
    }

    @Operation(summary = "Commitment to the draw of a year; its seed once the year is over")
    @GetMapping("/api/standby-draws/{year}")
    Draw draw(@PathVariable int year) {
        return draws.find(year)
                .map(draw ->
                        new Draw(draw.year(), draw.commitment(), draw.seed().orElse(null)))
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "no-draw", "There is no draw of that year."));
    }

    /**
     * What everybody may know.
     *
     * @param commitment SHA-256 of year, colon and seed
     * @param seed lower-case hexadecimal; left out until it was revealed
     */
    record Draw(int year, String commitment, @Nullable String seed) {}

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        List<AccessRule> standbyDrawAccess() {
            return List.of(AccessRule.open(HttpMethod.GET, "/api/standby-draws/{year}"));
        }
    }
}
