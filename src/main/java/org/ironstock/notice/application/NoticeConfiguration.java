package org.ironstock.notice.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.ironstock.notice.eforms.NoticeDocuments;
import org.ironstock.notice.eforms.NoticeReader;
import org.ironstock.notice.eforms.NoticeValidation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds what the module uses of eForms. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    NoticeDocuments noticeDocuments(NoticeSettings settings) {
        return new NoticeDocuments(settings.reviewBody().asReviewBody());
    }

    @Bean
    NoticeValidation noticeValidation(ObjectMapper json) {
        return new NoticeValidation(json);
    }

    @Bean
    NoticeReader noticeReader(NoticeValidation validation) {
        return new NoticeReader(validation);
    }
}
