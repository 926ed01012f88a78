package dev.verdict.adapters;

import org.mapstruct.MapperConfig;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

/** How every mapper maps: a target nobody fills and a conversion nobody wrote stop the build; absence stays absence. */
@MapperConfig(
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        typeConversionPolicy = ReportingPolicy.ERROR,
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        disableSubMappingMethodsGeneration = true)
public interface CanonicalMapping {}
