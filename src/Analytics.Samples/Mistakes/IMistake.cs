using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>An error that a rule should find, and nothing but that rule.</summary>
internal interface IMistake
{
    /// <summary>Code of the rule.</summary>
    string Rule { get; }

    /// <summary>When it is made; two errors of one stage may meet, but each stage sees what the ones before left.</summary>
    MistakeStage Stage { get; }

    /// <summary>Whether the form can hold it.</summary>
    bool Fits(FormFacts form);

    /// <summary>Makes it, and notes it in the form.</summary>
    FormFacts Plant(FormFacts form, SeededRandom random);
}
