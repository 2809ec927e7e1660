/**
 * eForms notices and their publication.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "platform", "intake", "dossier"})
@org.jspecify.annotations.NullMarked
package org.ironstock.notice;
